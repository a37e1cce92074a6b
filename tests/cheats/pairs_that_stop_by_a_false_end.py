# Raises GeneratorExit and StopIteration while it is iterated, to end the check's own loop early.
# shared: mismatch | failed | raised
# split: mismatch | failed | raised
from honest import *


class Ends:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("passed")

    def close(self):
        raise GeneratorExit

    def __eq__(self, other):
        return True

    __hash__ = None


def pairs(words):
    return Ends()
