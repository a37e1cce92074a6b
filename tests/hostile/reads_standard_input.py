# Reads what the user types, in several ways.
# shared: passed
# split: passed
from honest import *
import os
import sys

for way in (lambda: sys.stdin.read(), lambda: input(), lambda: os.read(0, 100), lambda: open("/dev/stdin").read()):
    try:
        print(way())
    except (OSError, EOFError, AttributeError, ValueError, RuntimeError):
        pass
