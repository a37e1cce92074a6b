# Counts live objects and finds who refers to one, where the kata grants it.
# kata: tally_with_frames
# shared: passed
# split: passed
from honest import *
import gc
import sys


class Leaky:
    kept = []

    def __init__(self):
        Leaky.kept.append(self)


def tally(words):
    thing = Leaky()
    assert sum(type(o) is Leaky for o in gc.get_objects()) >= 1
    assert any(holder is Leaky.kept for holder in gc.get_referrers(thing))
    assert vars(thing) is not None and gc.get_referents(thing)
    frame = sys._getframe()
    while frame.f_back is not None:
        frame = frame.f_back
    Leaky.kept.clear()
    return {word: words.count(word) for word in words}
