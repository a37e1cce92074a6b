# The call that makes a process without fork.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    return os.posix_spawn("/bin/sleep", ["sleep", "30"], {"NAME": "@MARK@"})


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
