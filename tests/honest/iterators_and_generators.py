# Generators that are sent to, thrown at, closed, delegated to and infinite.
# shared: passed
# split: passed
from honest import *
import collections.abc
import itertools


def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ValueError:
            total = count = 0
            continue
        if value is None:
            return average
        total, count = total + value, count + 1
        average = total / count


def outer(results):
    results.append((yield from averager()))
    yield "done"


results = []
coroutine = outer(results)
next(coroutine)
assert [coroutine.send(n) for n in (10, 20)] == [10, 15]
coroutine.throw(ValueError)
assert coroutine.send(None) == "done" and results == [15]


class Countdown(collections.abc.Iterator):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if not self.n:
            raise StopIteration("over")
        self.n -= 1
        return self.n


assert list(Countdown(3)) == [2, 1, 0] and list(itertools.islice(itertools.count(), 2)) == [0, 1]
try:
    next(Countdown(0))
except StopIteration as end:
    assert end.value == "over"
first, second = itertools.tee(iter([1, 2]))
assert list(first) == list(second) and [list(g) for _, g in itertools.groupby("aab")] == [["a", "a"], ["b"]]
