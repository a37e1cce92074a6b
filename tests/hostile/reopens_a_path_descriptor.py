# Opens the secret as a mere path, and then that path for reading.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    path = os.open("@SECRET@", os.O_PATH)
    return open(f"/proc/self/fd/{path}").read()


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
