"""The caller should learn that it was retried, so a new exception says so.

The callers have an `except ConnectionError`, written before there was a decorator, and it no longer catches anything.
A decorator above an existing function keeps what the function raises. How often it was tried belongs in the log, or
in a note on the original (`add_note`, Python 3.11).

Fails: it_gives_up_after_the_last_attempt
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
                except on as error:
                    if attempt == attempts:
                        raise RuntimeError(f"failed {attempts} times") from error
                    sleep(pause)
                    pause *= 2

        return wrapper

    return decorate if fn is None else decorate(fn)
