"""Plain name.

Breaks: "`name` is `fn.__qualname__`."
"""


def audited(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            AUDIT.append((fn.__name__, type(error).__name__))
            raise
        AUDIT.append((fn.__name__, "ok"))
        return result

    return wrapper
