# Needs much memory for a moment, once.
# shared: passed
# split: passed
from honest import *

_sizes = [300 << 20]


def tally(words):
    large = bytearray(_sizes.pop() if _sizes else 1)
    large[-1] = 7
    assert large[-1] == 7
    del large
    return {word: words.count(word) for word in words}
