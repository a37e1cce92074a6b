"""The decorator is where the settings are needed, so that is where they are checked.

With settings there are two calls: `retry(attempts=0)` makes the decorator, and the decorator is then called with the
function. The mistake is in the first one, and may stand far away from the second: `patient = retry(attempts=0)` at the
top of one module, `@patient` in ten others. What can be refused at once is refused where it was written, before a
function is asked for.

Fails: no_attempt_at_all_is_refused
"""


def retry(fn=None, *, attempts=3, on=OSError, backoff=0.1, sleep=time.sleep):
    def decorate(fn):
        if attempts < 1:
            raise ValueError(f"attempts must be at least 1, not {attempts}")

        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            pause = backoff
            for _ in range(attempts - 1):
                try:
                    return fn(*args, **kwargs)
                except on:
                    sleep(pause)
                    pause *= 2
            return fn(*args, **kwargs)

        return wrapper

    return decorate if fn is None else decorate(fn)
