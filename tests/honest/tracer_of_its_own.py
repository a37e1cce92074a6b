# Traces lines and calls of its own functions, where the kata grants it.
# kata: tally_with_frames
# shared: passed
# split: passed
from honest import *
import sys
import threading

lines, calls = [], []


def traced(x):
    y = x + 1
    return y


def tracer(frame, event, arg):
    if frame.f_code is traced.__code__:
        lines.append((event, frame.f_lineno - frame.f_code.co_firstlineno, dict(frame.f_locals)))
        return tracer


def tally(words):
    sys.settrace(tracer)
    try:
        traced(1)
    finally:
        sys.settrace(None)
    assert [event for event, _, _ in lines[-4:]] == ["call", "line", "line", "return"]
    sys.setprofile(lambda frame, event, arg: calls.append((event, frame.f_code.co_name)))
    try:
        traced(2)
    finally:
        sys.setprofile(None)
    assert ("call", "traced") in calls
    threading.settrace(None)
    return {word: words.count(word) for word in words}
