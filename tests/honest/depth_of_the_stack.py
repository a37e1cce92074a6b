# Walks up the stack as far as there is one, and prints it.
# shared: passed
# split: passed
from honest import *
import inspect
import sys
import traceback


def depth():
    frame, count = sys._getframe(), 0
    while frame is not None:
        frame, count = frame.f_back, count + 1
    return count


def nested(n):
    return nested(n - 1) if n else depth()


def tally(words):
    assert nested(5) - nested(3) == 2
    traceback.print_stack()
    assert traceback.extract_stack()[-1].name == "tally"
    assert any(place.function == "tally" for place in inspect.stack())
    try:
        sys._getframe(10_000)
    except ValueError:
        pass
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts
