# Copies an open file out of another process.
# shared: tampered
# split: passed
from honest import *
import os


def attempt():
    for pid in (@VICTIM@, 1, os.getppid()):
        try:
            descriptor = os.pidfd_open(pid)
        except OSError:
            continue
        import ctypes

        for number in range(64):
            taken = ctypes.CDLL(None).syscall(438, descriptor, number, 0)
            if taken >= 0:
                return f"descriptor {number} of {pid}"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
