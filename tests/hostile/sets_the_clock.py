# Sets the clock of the machine, to what it says already.
# shared: passed
# split: passed
from honest import *
import time


def attempt():
    time.clock_settime(time.CLOCK_REALTIME, time.time())
    return "the clock was set"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
