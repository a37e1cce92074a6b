# Writes attributes next to a file, and removes some.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    os.setxattr("@FILE@", "user.@MARK@", b"here")
    return os.listxattr("@FILE@")


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
