# One power that takes longer than anybody waits, computed in C.
# shared: timed_out | out_of_memory
# split: timed_out | out_of_memory
from honest import *


def tally(words):
    base, exponent = 7, 10**9
    return base**exponent
