# One list of more memory than a check may have.
# shared: out_of_memory
# split: out_of_memory
from honest import *


def tally(words):
    return dict.fromkeys([0] * (1 << 31))
