# Leaves functions for tracing and profiling in place.
# shared: passed | tampered
# split: passed
from honest import *
import sys
import threading


def trace(frame, event, argument):
    return trace


sys.settrace(trace)
sys.setprofile(lambda *a: None)
threading.settrace(trace)
