# Makes a link to the root folder and goes on from there.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    os.symlink("/", "top")
    return open("top@SECRET@").read()


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
