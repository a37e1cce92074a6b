# Calls back out of the conversion of an argument, so that calls are nested in an order nobody planned.
# shared: mismatch | failed | raised
# split: mismatch | failed | raised | tampered
from honest import *


class Word(str):
    def __str__(self):
        self.callback("")
        return ""

    __repr__ = __hash__ = __len__ = __str__


def visit(words, callback):
    for word in words:
        made = Word("?")
        made.callback = callback
        callback(made)
