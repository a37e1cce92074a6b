# Opens a file of the user by its path.
# shared: passed
# split: passed
from honest import *


def attempt():
    return open("@SECRET@").read()


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
