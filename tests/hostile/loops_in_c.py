# A loop without a single instruction of Python.
# shared: timed_out
# split: timed_out
from honest import *
import itertools


def tally(words):
    return sum(itertools.repeat(1))
