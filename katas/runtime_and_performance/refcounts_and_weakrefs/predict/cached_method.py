"""Who keeps a report alive whose last name was deleted?

`lru_cache` above a method decorates a *function*, once, when the class is made. There is one cache for the whole
class, and `self` is an argument like any other, hence **part of the key**: the cache holds a strong reference to
each object whose method was called. The report lives on without a name. It dies at last when its entry is pushed
out: the cache has room for one, and the second report takes the place.

With the default `maxsize=128` the last 128 objects stay, with `maxsize=None` all of them, which is a leak. A
`functools.cached_property` stores the value in the object itself, and the two die together.

Predicted:
    alive, without a name: False
    alive, without a place: False
You count `report` as the only reference. Calling `total()` made another: to find the answer again, the cache has
to store what it was asked with, and that was `self`.

Predicted:
    alive, without a name: True
    alive, without a place: True
You know that the cache holds the report, and expect that to be for ever, or until a collector comes. A bounded
cache drops the entry that was used longest ago when it is full; that was the last reference, so the report died on
the spot.
"""
import weakref
from functools import lru_cache

class Report:
    @lru_cache(maxsize=1)
    def total(self):
        return 129

report = Report()
watch = weakref.ref(report)
report.total()

del report
print("alive, without a name:", watch() is not None)

other = Report()
other.total()
print("alive, without a place:", watch() is not None)
