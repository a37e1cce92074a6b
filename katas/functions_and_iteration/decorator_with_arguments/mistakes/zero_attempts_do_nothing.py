"""Nobody will write `attempts=0`.

It comes out of a settings file one day. `range(0)` makes no attempt: the function is never called, no exception is
raised, and the answer to every call is `None`. Refuse it in `retry` itself, where the setting is written: then the
module cannot even be imported with it.

Fails: no_attempt_at_all_is_refused
"""


def retry(fn=None, *, attempts=3, on=OSError, backoff=0.1, sleep=time.sleep):
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
                    sleep(pause)
                    pause *= 2

        return wrapper

    return decorate if fn is None else decorate(fn)
