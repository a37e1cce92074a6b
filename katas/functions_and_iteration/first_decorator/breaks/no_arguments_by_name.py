"""No arguments by name.

Breaks: "any number of them, by position or by name"
"""


def audited(fn):
    @functools.wraps(fn)
    def wrapper(*args):
        try:
            result = fn(*args)
        except BaseException as error:
            AUDIT.append((fn.__qualname__, type(error).__name__))
            raise
        AUDIT.append((fn.__qualname__, "ok"))
        return result

    return wrapper
