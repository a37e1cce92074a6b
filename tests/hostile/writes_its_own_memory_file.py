# Opens its own memory for writing, which goes past the protection of pages.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    return os.open("/proc/thread-self/mem", os.O_RDWR)


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
