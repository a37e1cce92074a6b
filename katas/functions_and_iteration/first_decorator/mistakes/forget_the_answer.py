"""The wrapper calls `fn`, so its answer is the answer.

The caller calls the wrapper, and gets what the *wrapper* returns. Without a `return` that is `None`: the money was
taken, and the receipt is gone. Keep the answer of `fn(*args, **kwargs)` and return it.

Fails: the_caller_gets_the_answer
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

    return wrapper
