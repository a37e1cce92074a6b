"""A handler that uses only `config.prefix` keeps only the prefix.

A closure keeps variables, and the variable in its body is `config`: the attribute is read at each call. Once the caller
had dropped the config it was {{handlers_let_go_of_the_config: the config, once the caller has dropped it}}. Read the prefix
into a variable of its own before you define the handler.

Fails: handlers_let_go_of_the_config
"""


def make_handlers(config, names):
    def handler_for(name):
        return lambda text: f"{config.prefix}{name}: {text}"

    return [handler_for(name) for name in names]
