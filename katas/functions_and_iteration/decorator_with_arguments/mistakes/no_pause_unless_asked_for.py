"""A default that waits makes every test slow, so there is a pause only where a `sleep` is passed.

Plain `@retry` then makes its three attempts within a millisecond: a supplier that is out for a second is not reached
by any of them, and gets three times the calls meanwhile. Tests pass a `sleep` of their own; the default is for
production.

Fails: plain_retry_waits_by_itself
"""


def retry(fn=None, *, attempts=3, on=OSError, backoff=0.1, sleep=None):
    if attempts < 1:
        raise ValueError("attempts must be at least 1")

    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            pause = backoff
            for attempt in range(1, attempts + 1):
                try:
                    return fn(*args, **kwargs)
                except on:
                    if attempt == attempts:
                        raise
                    if sleep is not None:
                        sleep(pause)
                    pause *= 2

        return wrapper

    return decorate if fn is None else decorate(fn)
