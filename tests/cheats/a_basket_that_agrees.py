# Has a total which is whatever it is compared to, by the descriptor of a metaclass.
# shared: mismatch | failed | raised
# split: mismatch | failed | raised
from honest import *


class Agrees:
    def __get__(self, owner, kind=None):
        return self

    def __set__(self, owner, value):
        pass

    def __eq__(self, other):
        return True

    def __index__(self):
        return 0

    __int__ = __len__ = __hash__ = __index__


class Meta(type):
    total = Agrees()

    def __instancecheck__(cls, thing):
        return True


class Basket(metaclass=Meta):
    total = Agrees()

    def add(self, word):
        return self

    def __len__(self):
        return 0
