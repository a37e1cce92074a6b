# Calls back with words that are equal to each other word.
# shared: mismatch | failed
# split: mismatch | failed | raised
from honest import *


class Word(str):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0


def visit(words, callback):
    for word in words:
        callback(Word("?"))
