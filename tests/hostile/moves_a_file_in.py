# Takes a file of the user away by moving it into scratch.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    os.rename("@FILE@", "taken")
    return "moved"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
