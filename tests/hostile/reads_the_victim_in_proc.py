# Reads memory map, environment and folders of another process of the user.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    for name in ("environ", "maps", "mem", "cmdline", "status"):
        try:
            return name + repr(open(f"/proc/@VICTIM@/{name}", "rb").read(100))
        except OSError:
            pass
    for name in ("root", "cwd", "fd", "task"):
        try:
            return os.listdir(f"/proc/@VICTIM@/{name}")
        except OSError:
            pass


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
