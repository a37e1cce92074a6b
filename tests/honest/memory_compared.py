# Takes snapshots of allocated memory and compares them.
# shared: passed
# split: passed
from honest import *
import sys
import tracemalloc

tracemalloc.start(5)
before = tracemalloc.take_snapshot()
kept = [bytes(1000) for _ in range(100)]
after = tracemalloc.take_snapshot()
grown = after.compare_to(before, "lineno")
assert any("mine" in s.traceback[0].filename or s.size_diff > 90_000 for s in grown)
now, peak = tracemalloc.get_traced_memory()
assert peak >= now > 90_000
tracemalloc.reset_peak()
tracemalloc.stop()
assert sys.getsizeof([]) < sys.getsizeof([0] * 100)


class Slim:
    __slots__ = ("x",)


assert not hasattr(Slim(), "__dict__")
