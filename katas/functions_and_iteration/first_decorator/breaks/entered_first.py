"""Entered first.

Breaks: "appended when the call has ended"
"""


def audited(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        AUDIT.append((fn.__qualname__, "ok"))
        place = len(AUDIT) - 1
        try:
            return fn(*args, **kwargs)
        except BaseException as error:
            AUDIT[place] = (fn.__qualname__, type(error).__name__)
            raise

    return wrapper
