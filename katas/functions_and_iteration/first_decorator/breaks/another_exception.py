"""Another exception.

Breaks: "or the very exception that it raised"
"""


def audited(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            AUDIT.append((fn.__qualname__, type(error).__name__))
            raise type(error)(*error.args) from error
        AUDIT.append((fn.__qualname__, "ok"))
        return result

    return wrapper
