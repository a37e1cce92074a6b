"""No wrapped.

Breaks: "The original is to be found as `__wrapped__`."
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

    wrapper.__signature__ = inspect.signature(fn)
    del wrapper.__wrapped__
    return wrapper
