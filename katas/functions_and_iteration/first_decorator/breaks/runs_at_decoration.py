"""Runs at decoration.

Breaks: "Decorating is not a call: it runs nothing and enters nothing."
"""


def audited(fn):
    AUDIT.append((fn.__qualname__, "decorated"))

    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            AUDIT.append((fn.__qualname__, type(error).__name__))
            raise
        AUDIT.append((fn.__qualname__, "ok"))
        return result

    return wrapper
