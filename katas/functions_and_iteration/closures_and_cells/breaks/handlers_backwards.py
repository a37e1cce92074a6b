"""The handlers come in the opposite order.

Breaks: "`make_handlers(config, names)` returns a list of functions, one for each string in the list `names`, in that order:"
"""


def make_handlers(config, names):
    prefix = config.prefix

    def handler_for(name):
        return lambda text: f"{prefix}{name}: {text}"

    return [handler_for(name) for name in reversed(names)]
