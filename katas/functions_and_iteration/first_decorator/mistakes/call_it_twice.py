"""Calling `fn` once to see whether it works, and once more for its answer.

Each call of `fn` does its work: the money moves twice, and only one entry tells of it. Call it once, keep what it
returned in a variable, make the entry, and return the variable.

Fails: each_call_leaves_one_entry
"""


def audited(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        try:
            fn(*args, **kwargs)
        except BaseException as error:
            AUDIT.append((fn.__qualname__, type(error).__name__))
            raise
        AUDIT.append((fn.__qualname__, "ok"))
        return fn(*args, **kwargs)

    return wrapper
