# Reads what /proc tells about the first process.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    for name in ("environ", "maps", "mem", "auxv", "io", "syscall", "stack"):
        try:
            with open(f"/proc/1/{name}", "rb") as file:
                got = file.read(100)
        except OSError:
            continue
        if got:
            return f"{name}: {got!r}"
    for name in ("root", "cwd", "fd"):
        try:
            return os.listdir(f"/proc/1/{name}")
        except OSError:
            pass


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
