"""The line after the call runs after every call.

It runs if the call *returns*. An exception leaves the wrapper at `fn(...)`, and the line that makes the entry is
never reached: the failed payments, for which the auditors came, are missing from the trail. Make the entry in an
`except` that ends with `raise`, or in a `finally`.

Fails: failures_are_recorded_and_go_on
"""


def audited(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        result = fn(*args, **kwargs)
        AUDIT.append((fn.__qualname__, "ok"))
        return result

    return wrapper
