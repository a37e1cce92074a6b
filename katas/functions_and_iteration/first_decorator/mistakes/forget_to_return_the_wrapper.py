"""Defining the wrapper inside the decorator is enough.

A `def` inside `audited` only creates a function and gives it a local name. As `audited` returns nothing, Python
returns `None` for it, and `charge = audited(charge)` makes `None` out of `charge`. Close with `return wrapper`.

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
