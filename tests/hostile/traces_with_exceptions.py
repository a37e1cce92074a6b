# Leaves a tracing function in place that fails.
# shared: passed | raised | cannot_import | failed | tampered | exited | killed
# split: passed | raised | cannot_import | failed | tampered | exited | killed
from honest import *
import sys


def trace(frame, event, argument):
    raise KeyboardInterrupt


sys.settrace(trace)
