# Files that exist in memory only count for nobody.
# shared: passed | killed | out_of_memory
# split: passed | killed | out_of_memory
from honest import *
import os


def attempt():
    kept = []
    for _ in range(12):
        descriptor = os.memfd_create("@MARK@")
        kept.append(descriptor)
        os.truncate(descriptor, 60 << 20)
        os.posix_fallocate(descriptor, 0, 60 << 20)
    return "720 MB could be reserved"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
