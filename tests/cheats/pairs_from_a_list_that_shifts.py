# Returns an iterable that gives something else each time that it is iterated.
# shared: mismatch | failed | raised
# split: mismatch | failed | raised
from honest import *


class Shifting(list):
    def __iter__(self):
        return iter(())

    def __next__(self):
        raise StopIteration

    def __len__(self):
        return 0

    def __eq__(self, other):
        return True

    __hash__ = None


def pairs(words):
    return Shifting(words)
