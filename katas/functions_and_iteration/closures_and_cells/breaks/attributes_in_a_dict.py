"""The attributes of the config are copied into a dict, and all of them stay in memory.

Breaks: "Of `config`, which can be 40 MB, the handlers keep nothing but the prefix."
"""


def make_handlers(config, names):
    settings = dict(vars(config))

    def handler_for(name):
        return lambda text: f"{settings['prefix']}{name}: {text}"

    return [handler_for(name) for name in names]
