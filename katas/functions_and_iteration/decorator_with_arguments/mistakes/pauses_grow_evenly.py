"""Pauses of 0.1, 0.2, 0.3 and 0.4 seconds are growing pauses.

They grow by the same step each time, and a supplier that is down for a minute is asked dozens of times. Doubling
reaches long pauses after few attempts: five retries last 1.5 seconds with these pauses and 3.1 with doubled ones, ten
of them 5.5 and 102. Multiply the pause by two after each failure, or use `backoff * 2 ** n`, with `n` from 0.

Fails: it_calls_again_until_it_works
"""


def retry(fn=None, *, attempts=3, on=OSError, backoff=0.1, sleep=time.sleep):
    if attempts < 1:
        raise ValueError("attempts must be at least 1")

    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            for attempt in range(1, attempts + 1):
                try:
                    return fn(*args, **kwargs)
                except on:
                    if attempt == attempts:
                        raise
                    sleep(backoff * attempt)

        return wrapper

    return decorate if fn is None else decorate(fn)
