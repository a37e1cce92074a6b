# Decorators with arguments, of classes and of methods, that keep what they wrap.
# shared: passed
# split: passed
from honest import *
import functools
import time


def retried(times, *errors):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for left in reversed(range(times)):
                try:
                    return function(*args, **kwargs)
                except errors:
                    if not left:
                        raise

        wrapper.times = times
        return wrapper

    return decorate


def registered(kind):
    registry[kind.__name__] = kind
    return kind


registry = {}
failures = [OSError("first"), ConnectionError("second")]


@retried(3, OSError)
def flaky(x):
    if failures:
        raise failures.pop()
    return x


@registered
class Timed:
    @functools.cached_property
    def born(self):
        return time.monotonic()

    @retried(1, ValueError)
    def method(self):
        return self.born

    @staticmethod
    @retried(1)
    def static():
        return 1


assert flaky(3) == 3 and flaky.times == 3 and flaky.__name__ == "flaky"
timed = registry["Timed"]()
assert timed.method() == timed.born and Timed.static() == 1
tally = functools.lru_cache(None)(lambda words, tally=tally: tally(words)).__wrapped__
