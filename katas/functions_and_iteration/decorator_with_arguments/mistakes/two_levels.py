"""A decorator is a function that takes `fn`, so `retry(fn, attempts=5)` has all it needs.

`@retry` works. `@retry(attempts=5)` calls `retry` *before* there is a function, with nothing but the settings, and
expects a decorator in return. The function comes in a second call, so a third level is needed: `retry` takes the
settings, `decorate` takes the function, `wrapper` takes the calls.

Fails: all_three_spellings_decorate
"""


def retry(fn, *, attempts=3, on=OSError, backoff=0.1, sleep=time.sleep):
    if attempts < 1:
        raise ValueError("attempts must be at least 1")

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
