"""No keyword fn.

Breaks: "with the arguments as they were passed: any number of them, by position or by name"
"""


def audited(fn):
    @functools.wraps(fn)
    def wrapper(*args, fn=fn, **kwargs):
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            AUDIT.append((fn.__qualname__, type(error).__name__))
            raise
        AUDIT.append((fn.__qualname__, "ok"))
        return result

    return wrapper
