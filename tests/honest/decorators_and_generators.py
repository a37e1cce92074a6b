# Generators that are sent to, closed and thrown into, and classes with descriptors.
# shared: passed
# split: passed
from honest import *
import collections
import heapq
import bisect


def echo():
    got = None
    try:
        while True:
            got = yield got
    finally:
        closed.append(True)


closed = []
generator = echo()
next(generator)
assert generator.send("a") == "a"
generator.close()
assert closed == [True]


class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        return getattr(instance, self.name)

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(value)
        setattr(instance, self.name, value)


class Entry:
    __slots__ = ("_seen",)
    seen = Positive()


entry = Entry()
entry.seen = 3
assert entry.seen == 3 and heapq.nsmallest(1, [3, 1]) == [1] and bisect.bisect([1, 2], 1) == 1
assert collections.deque([1, 2], maxlen=1)[0] == 2 and collections.ChainMap({}, {"a": 1})["a"] == 1
