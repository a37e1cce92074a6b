"""The handlers keep the config among their defaults.

Breaks: "Of `config`, which can be 40 MB, the handlers keep nothing but the prefix."
"""


def make_handlers(config, names):
    handlers = []
    for name in names:

        def handle(text, config=config, name=name):
            return f"{config.prefix}{name}: {text}"

        handlers.append(handle)
    return handlers
