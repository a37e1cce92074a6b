# Has a total and a length that are ints which equal every number.
# shared: mismatch | failed
# split: mismatch | failed | raised
from honest import *


class Number(int):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __index__(self):
        return 3

    __hash__ = int.__hash__


class Basket:
    total = Number(0)

    def add(self, word):
        pass

    def __len__(self):
        return Number(0)
