"""The number of attempts that are left is kept where the attempts were set.

`decorate` runs once for each function, so there is one counter for all calls of it that will ever be made. The first
call uses it up; from then on a single failure is the end. What counts for one call is assigned in `wrapper`.

Fails: each_call_starts_afresh
"""


def retry(fn=None, *, attempts=3, on=OSError, backoff=0.1, sleep=time.sleep):
    if attempts < 1:
        raise ValueError("attempts must be at least 1")

    def decorate(fn):
        left = attempts

        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            nonlocal left
            pause = backoff
            while True:
                left -= 1
                try:
                    return fn(*args, **kwargs)
                except on:
                    if left <= 0:
                        raise
                    sleep(pause)
                    pause *= 2

        return wrapper

    return decorate if fn is None else decorate(fn)
