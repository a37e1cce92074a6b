# Asks for memory by mappings rather than by objects.
# shared: out_of_memory | timed_out | killed
# split: out_of_memory | timed_out | killed
from honest import *
import mmap


def tally(words):
    kept = []
    try:
        for _ in range(10000):
            kept.append(mmap.mmap(-1, 1 << 28))
    except OSError:
        raise MemoryError from None
    return "a terabyte could be mapped"
