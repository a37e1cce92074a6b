# Lifts the limit of calls and calls itself through C.
# shared: killed | out_of_memory | timed_out | raised
# split: killed | out_of_memory | timed_out | raised
from honest import *
import sys


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x")


def tally(words):
    sys.setrecursionlimit(2**31 - 1)
    return sorted([0], key=lambda _: tally(words))
