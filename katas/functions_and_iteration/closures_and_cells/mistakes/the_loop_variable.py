"""A lambda that is made in a loop remembers the value that the loop variable had.

It remembers the *variable*, and there is one for the whole loop. It is read when a handler is called: by then the
handler for 'bills' wrote {{each_handler_keeps_its_own_name: handler 1, for 'bills', called with 'hi'}}. A call makes
new variables, so let a function make each handler, or bind the value at once with `functools.partial` or a default
argument.

Fails: each_handler_keeps_its_own_name
"""


def make_handlers(config, names):
    prefix = config.prefix
    handlers = []
    for name in names:
        handlers.append(lambda text: f"{prefix}{name}: {text}")
    return handlers
