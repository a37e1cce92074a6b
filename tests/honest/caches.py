# Remembers results.
# shared: passed
# split: passed
from honest import *
import functools
import itertools
import operator


@functools.lru_cache(maxsize=None)
def fibonacci(number):
    return number if number < 2 else fibonacci(number - 1) + fibonacci(number - 2)


class Once:
    @functools.cached_property
    def value(self):
        return object()


@functools.singledispatch
def show(value):
    return "any"


@show.register
def _(value: int):
    return "int"


once = Once()
assert fibonacci(90) == 2880067194370816120 and fibonacci.cache_info().hits
assert once.value is once.value and show(1) == "int" and show("") == "any"
assert functools.reduce(operator.add, itertools.chain([1], [2])) == 3
