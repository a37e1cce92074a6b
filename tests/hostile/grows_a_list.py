# Takes memory in steps until there is none.
# shared: out_of_memory | timed_out | killed
# split: out_of_memory | timed_out | killed
from honest import *


def tally(words):
    kept = []
    while True:
        kept.append(bytes(1 << 27))
