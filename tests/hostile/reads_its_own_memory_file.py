# Opens its own memory, where values of the engine may stand.
# shared: passed
# split: passed
from honest import *


def attempt():
    return open("/proc/self/mem", "rb").fileno()


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
