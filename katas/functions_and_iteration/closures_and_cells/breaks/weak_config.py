"""The config is held weakly, so the handlers stop working with it.

Breaks: "When the caller drops the config it is freed, and the handlers go on working."
"""

import weakref


def make_handlers(config, names):
    config_ref = weakref.ref(config)

    def handler_for(name):
        return lambda text: f"{config_ref().prefix}{name}: {text}"

    return [handler_for(name) for name in names]
