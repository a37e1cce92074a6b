# Makes a link in the scratch folder that leads out of it.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    os.symlink("@SECRET@", "inside")
    return open("inside").read()


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
