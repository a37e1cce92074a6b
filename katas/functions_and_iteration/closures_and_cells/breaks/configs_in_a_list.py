"""All configs are noted in a list of the module.

Breaks: "Of `config`, which can be 40 MB, the handlers keep nothing but the prefix."
"""

_configs = []


def make_handlers(config, names):
    _configs.append(config)
    prefix = config.prefix

    def handler_for(name):
        return lambda text: f"{prefix}{name}: {text}"

    return [handler_for(name) for name in names]
