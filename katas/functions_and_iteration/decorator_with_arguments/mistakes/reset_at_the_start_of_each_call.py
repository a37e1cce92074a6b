"""A shared counter is fine if each call begins by setting it back.

For one call after the other it is. With two threads in the function, the second sets the counter back while the first
is in the middle of its attempts, and each counts the other's failures: one call gives up early, another goes on too
long. A local variable of `wrapper` exists once for each call, and nobody else can reach it.

Fails: threads_do_not_disturb_each_other
"""


def retry(fn=None, *, attempts=3, on=OSError, backoff=0.1, sleep=time.sleep):
    if attempts < 1:
        raise ValueError("attempts must be at least 1")

    def decorate(fn):
        failures = 0

        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            nonlocal failures
            failures = 0
            while True:
                try:
                    return fn(*args, **kwargs)
                except on:
                    failures += 1
                    if failures >= attempts:
                        raise
                    sleep(backoff * 2 ** (failures - 1))

        return wrapper

    return decorate if fn is None else decorate(fn)
