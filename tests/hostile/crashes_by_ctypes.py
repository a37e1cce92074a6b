# Reads memory that is not there, by ctypes if it may be had.
# shared: tampered
# split: killed | raised
from honest import *


def tally(words):
    import ctypes

    return ctypes.string_at(0)
