# Runs code whose instructions make no sense.
# shared: tampered
# split: killed | raised | mismatch | timed_out | out_of_memory | exited
from honest import *


def broken():
    return [1, 2]


def tally(words):
    broken.__code__ = broken.__code__.replace(co_code=b"\x64\xff" * 4 + b"\x53\x00", co_consts=(), co_stacksize=1)
    return broken()
