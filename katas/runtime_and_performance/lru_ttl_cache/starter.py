"""A cache for functions, with a limit on the number of results and on their age."""

import functools
import time


def cached(maxsize, ttl, clock=time.monotonic):
    """A decorator that keeps `maxsize` results of a function, none older than `ttl` seconds."""

    def decorate(fn):
        results = {}

        @functools.wraps(fn)
        def wrapper(*args):
            # TODO: this one remembers everything, and for ever.
            if args not in results:
                results[args] = fn(*args)
            return results[args]

        # TODO: wrapper.stats and wrapper.invalidate
        return wrapper

    return decorate
