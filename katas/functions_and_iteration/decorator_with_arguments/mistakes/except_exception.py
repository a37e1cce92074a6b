"""An error is an error: `except Exception` catches what may go wrong.

It catches the bad line and the bad article number alike. The second is wrong for good: each attempt costs the supplier
a request and the caller a pause, and the bug in your own code, a `TypeError` say, is retried as well. The caller said
in `on` what passes by itself: `except on:`.

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
                except Exception:
                    if attempt == attempts:
                        raise
                    sleep(pause)
                    pause *= 2

        return wrapper

    return decorate if fn is None else decorate(fn)
