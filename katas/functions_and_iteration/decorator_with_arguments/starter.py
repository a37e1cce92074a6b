"""A retry decorator, with and without arguments."""

import functools
import time


def retry(fn=None, *, attempts=3, on=OSError, backoff=0.1, sleep=time.sleep):
    """Call `fn` up to `attempts` times while it raises one of `on`, with doubling pauses in between.

    To be used as `@retry` and as `@retry(attempts=5)`.
    """

    # TODO: in `@retry(attempts=5)` there is no `fn` yet. What has to be returned then?
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        # TODO: call it again when it fails.
        return fn(*args, **kwargs)

    return wrapper
