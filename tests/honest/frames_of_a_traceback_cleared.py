# Clears the frames of an exception that it has caught, so that what they held can go.
# shared: passed
# split: passed
from honest import *
import gc
import weakref


class Thing:
    pass


def fails():
    thing = Thing()
    seen.append(weakref.ref(thing))
    raise ValueError("kept")


seen = []
try:
    fails()
except ValueError as problem:
    kept = problem
entry = kept.__traceback__.tb_next
while entry is not None:
    entry.tb_frame.clear()
    entry = entry.tb_next
gc.collect()
assert seen[0]() is None
__visit = visit


def visit(words, callback):
    """Also clears the frames of what its callback raises."""

    def call(word):
        try:
            callback(word)
        except Exception as problem:
            entry = problem.__traceback__.tb_next
            while entry is not None:
                entry.tb_frame.clear()
                entry = entry.tb_next
            raise

    __visit(words, call)
