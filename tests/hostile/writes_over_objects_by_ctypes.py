# Writes over the memory of an object that everybody uses.
# shared: killed | raised | mismatch | timed_out | tampered
# split: killed | raised | mismatch | timed_out
from honest import *


def tally(words):
    import ctypes

    ctypes.memset(id(None), 255, 64)
    return None
