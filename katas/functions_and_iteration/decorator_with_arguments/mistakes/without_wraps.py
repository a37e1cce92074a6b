"""Three nested functions are enough of a decorator.

From outside all retried functions now are called `wrapper`, have no docstring and take `(*args, **kwargs)`: in logs,
in help, and for every framework that reads signatures. `@functools.wraps(fn)` belongs above the innermost function, the
one that takes `fn`'s place.

Fails: it_looks_like_the_original
"""


def retry(fn=None, *, attempts=3, on=OSError, backoff=0.1, sleep=time.sleep):
    if attempts < 1:
        raise ValueError("attempts must be at least 1")

    def decorate(fn):
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
