"""Text of exception.

Breaks: "the name of the exception's class, `type(error).__name__`"
"""


def audited(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            AUDIT.append((fn.__qualname__, str(error)))
            raise
        AUDIT.append((fn.__qualname__, "ok"))
        return result

    return wrapper
