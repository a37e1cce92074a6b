"""A decorator ends with `return wrapper()`.

The parentheses call the wrapper there and then, while the module is imported and without any arguments. What was
wanted is the function itself, so that others can call it later: `return wrapper`. Had `charge` taken no arguments,
it would have run at import, and the name `charge` would stand for its answer.

Fails: decorating_calls_nothing
"""


def audited(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            AUDIT.append((fn.__qualname__, type(error).__name__))
            raise
        AUDIT.append((fn.__qualname__, "ok"))
        return result

    return wrapper()
