"""An error that has been recorded has been dealt with.

`except` ends the exception unless it is raised again. The trail says `CardDeclined`; the caller gets `None`, as if
all had gone well, and sends the goods. Code that only observes passes on what was raised: a bare `raise` after the entry
continues the same exception, traceback and all.

Fails: failures_are_recorded_and_go_on
"""


def audited(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        try:
            result = fn(*args, **kwargs)
        except Exception as error:
            AUDIT.append((fn.__qualname__, type(error).__name__))
            return None
        AUDIT.append((fn.__qualname__, "ok"))
        return result

    return wrapper
