"""A name that is given twice gets one handler.

Breaks: "one for each string in the list `names`, in that order"
"""


def make_handlers(config, names):
    prefix = config.prefix

    def handler_for(name):
        return lambda text: f"{prefix}{name}: {text}"

    return [handler_for(name) for name in dict.fromkeys(names)]
