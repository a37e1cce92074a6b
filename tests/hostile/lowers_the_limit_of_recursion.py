# Leaves almost no room for nested calls.
# shared: passed | raised | cannot_import | failed | tampered
# split: passed | raised | cannot_import | failed | tampered | exited
from honest import *
import sys

limit = 5
while True:
    try:
        sys.setrecursionlimit(limit)
        break
    except RecursionError:
        limit += 1
