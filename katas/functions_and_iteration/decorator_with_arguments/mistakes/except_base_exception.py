"""To be safe, retry after everything that can be raised.

Not everything gets better by waiting. A `ValueError` comes back three times, later; and `KeyboardInterrupt` is the
user who wants out, and whose Ctrl-C is answered with two more attempts. Catch what the caller listed, `except on:`,
and let the rest pass.

Fails: other_errors_are_not_retried
"""


def retry(fn=None, *, attempts=3, on=OSError, backoff=0.1, sleep=time.sleep):
    if attempts < 1:
        raise ValueError("attempts must be at least 1")

    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            pause = backoff
            for attempt in range(1, attempts + 1):
                try:
                    return fn(*args, **kwargs)
                except BaseException:
                    if attempt == attempts:
                        raise
                    sleep(pause)
                    pause *= 2

        return wrapper

    return decorate if fn is None else decorate(fn)
