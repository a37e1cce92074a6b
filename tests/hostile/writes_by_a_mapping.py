# Maps a file outside into memory and changes it there.
# shared: passed
# split: passed
from honest import *
import mmap
import os


def attempt():
    descriptor = os.open("@FILE@", os.O_RDWR)
    with mmap.mmap(descriptor, 0) as mapped:
        mapped[0:1] = b"X"
    return "written"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
