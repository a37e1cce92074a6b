"""The handler writes its name, and drops the text.

Breaks: "Each handler takes a text and returns"
"""


def make_handlers(config, names):
    prefix = config.prefix

    def handler_for(name):
        return lambda text: f"{prefix}{name}: "

    return [handler_for(name) for name in names]
