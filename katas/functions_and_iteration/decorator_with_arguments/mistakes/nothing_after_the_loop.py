"""When the loop is over, all attempts have failed, and there is nothing left to do.

There is: to say so. A function that ends without `return` or `raise` returns `None`, and the caller takes `None` for
the price. Let the last attempt's exception go on: a bare `raise` when no attempt is left, or the last attempt
outside of the `try`.

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
                except on:
                    if attempt < attempts:
                        sleep(pause)
                        pause *= 2

        return wrapper

    return decorate if fn is None else decorate(fn)
