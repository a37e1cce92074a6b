# Partial functions, single dispatch, ordering, caches and reductions.
# shared: passed
# split: passed
from honest import *
import functools
import operator


@functools.total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


@functools.singledispatch
def shown(value):
    return "thing"


@shown.register
def _(value: int):
    return "number"


@shown.register(list)
def _(value):
    return [shown(v) for v in value]


class Both:
    @functools.singledispatchmethod
    def told(self, value):
        return "thing"

    @told.register
    def _(self, value: str):
        return "text"

    @functools.cached_property
    def costly(self):
        return object()


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


assert Version(1, 2) >= Version(1) and shown([1, "a"]) == ["number", "thing"] and Both().told("x") == "text"
assert fib(80) == 23416728348467685 and fib.cache_info().misses == 81
assert functools.partial(operator.add, 1)(2) == 3 and functools.reduce(operator.mul, range(1, 6)) == 120
both = Both()
assert both.costly is both.costly and sorted("bca", key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))) == list("abc")
