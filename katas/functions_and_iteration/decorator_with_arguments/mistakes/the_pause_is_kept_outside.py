"""The pause grows while the function fails, so it is kept beside the function.

What stands in the decorator is made once and lives as long as the program: the pause is doubled by every failure of
every call, and nothing makes it short again. The next call begins where the last one ended, and after a bad hour
nobody lives to see the end of a pause. A local variable of the wrapper begins anew with each call.

Fails: each_call_starts_afresh
"""


def retry(fn=None, *, attempts=3, on=OSError, backoff=0.1, sleep=time.sleep):
    if attempts < 1:
        raise ValueError(f"attempts must be at least 1, not {attempts}")

    def decorate(fn):
        pause = backoff

        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            nonlocal pause
            for _ in range(attempts - 1):
                try:
                    return fn(*args, **kwargs)
                except on:
                    sleep(pause)
                    pause *= 2
            return fn(*args, **kwargs)

        return wrapper

    return decorate if fn is None else decorate(fn)
