# Needs much memory for a moment.
# shared: passed
# split: passed
from honest import *


def tally(words):
    large = bytearray(300 << 20)
    large[-1] = 7
    assert len(large) == 300 << 20 and large[-1] == 7
    del large
    return {word: words.count(word) for word in words}
