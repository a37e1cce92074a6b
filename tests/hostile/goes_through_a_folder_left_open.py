# Looks for an open folder among the descriptors, to start from there.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    for number in range(256):
        for path in ("@SECRET@", "@SECRET@"[1:], "../" * 40 + "@SECRET@"[1:]):
            try:
                return os.read(os.open(path, os.O_RDONLY, dir_fd=number), 200)
            except OSError:
                pass


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
