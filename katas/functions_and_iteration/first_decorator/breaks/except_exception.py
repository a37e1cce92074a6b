"""Except exception.

Breaks: "and the name of the exception's class, `type(error).__name__`, if it raised one, `KeyboardInterrupt`
and its like included"
"""


def audited(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        try:
            result = fn(*args, **kwargs)
        except Exception as error:
            AUDIT.append((fn.__qualname__, type(error).__name__))
            raise
        AUDIT.append((fn.__qualname__, "ok"))
        return result

    return wrapper
