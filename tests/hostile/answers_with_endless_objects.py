# Returns an object whose every question takes for ever.
# shared: mismatch | failed | timed_out | raised
# split: mismatch | failed | timed_out | raised
from honest import *


class Endless(dict):
    def loop(self, *arguments):
        while True:
            pass

    __repr__ = __str__ = __eq__ = __len__ = __iter__ = __hash__ = __getattr__ = items = keys = loop


def tally(words):
    return Endless()
