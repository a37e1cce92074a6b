# Takes memory and never minds that there is no more.
# shared: timed_out | killed | out_of_memory
# split: timed_out | killed | out_of_memory
from honest import *


def tally(words):
    kept = []
    while True:
        try:
            kept.append(bytearray(1 << 28))
        except MemoryError:
            pass
