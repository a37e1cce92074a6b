# Sets the limits of another process.
# shared: passed
# split: passed
from honest import *
import resource


def attempt():
    return resource.prlimit(@VICTIM@, resource.RLIMIT_NOFILE, (64, 64))


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
