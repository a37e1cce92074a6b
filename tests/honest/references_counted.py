# Counts references, looks at the collector, and finds what keeps a thing alive.
# shared: passed
# split: passed
from honest import *
import gc
import sys
import weakref


class Node:
    def __init__(self):
        self.next = None


def tally(words):
    a, b = Node(), Node()
    a.next, b.next = b, a
    died = []
    weakref.finalize(a, died.append, "a")
    seen = weakref.ref(b, lambda _: died.append("b"))
    assert sys.getrefcount(a) >= 2 and gc.is_tracked(a)
    gc.disable()
    del a, b
    assert seen() is not None and not died
    gc.enable()
    assert gc.collect() >= 2 and seen() is None and sorted(died) == ["a", "b"]
    assert gc.get_threshold() and gc.get_count() and gc.get_stats()
    gc.set_debug(0)
    gc.callbacks.append(print)
    gc.callbacks.remove(print)
    return {word: words.count(word) for word in words}
