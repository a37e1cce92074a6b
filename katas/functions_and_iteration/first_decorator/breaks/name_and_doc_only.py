"""Name and doc only.

Breaks: "the same `__name__`, `__qualname__`, `__doc__` and `__module__`, and the same `inspect.signature`"
"""


def audited(fn):
    def wrapper(*args, **kwargs):
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            AUDIT.append((fn.__qualname__, type(error).__name__))
            raise
        AUDIT.append((fn.__qualname__, "ok"))
        return result

    wrapper.__name__, wrapper.__doc__ = fn.__name__, fn.__doc__
    return wrapper
