"""`finally` is the place for what has to be recorded after every call.

It runs after every call, and does not know which kind it was: here it writes "ok" for the declined card as well. A
wrong entry is worse than none. Set the outcome where it is known: `"ok"` to begin with, the exception's name in an
`except` that re-raises, and let `finally` only write it down.

Fails: failures_are_recorded_and_go_on
"""


def audited(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        try:
            return fn(*args, **kwargs)
        finally:
            AUDIT.append((fn.__qualname__, "ok"))

    return wrapper
