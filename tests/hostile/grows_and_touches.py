# Takes memory in steps and uses each page of it.
# shared: out_of_memory | timed_out | killed
# split: out_of_memory | timed_out | killed
from honest import *


def tally(words):
    kept = []
    while True:
        kept.append(b"x" * (1 << 25))
