# Sets and puts back hooks for exceptions, displays and breakpoints; acts at its end.
# shared: passed
# split: passed
from honest import *
import atexit
import sys

seen = []
sys.excepthook = lambda kind, problem, trace: seen.append(kind)
sys.unraisablehook = lambda told: seen.append(told.exc_type)
sys.breakpointhook = lambda *args: seen.append("break")
sys.displayhook = seen.append


class Noisy:
    def __del__(self):
        raise ValueError("late")


Noisy()
breakpoint()
assert seen == [ValueError, "break"]
atexit.register(print, "over")
limit = sys.getrecursionlimit()
sys.setrecursionlimit(limit + 100)
sys.setrecursionlimit(limit)
interval = sys.getswitchinterval()
sys.setswitchinterval(0.001)
sys.setswitchinterval(interval)
assert sys.flags and sys.version_info >= (3, 11) and sys.intern("a") is sys.intern("a")
