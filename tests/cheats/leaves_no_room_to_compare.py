# Lowers the recursion limit so far that the comparison itself raises.
# shared: mismatch | raised | failed | tampered | killed
# split: mismatch | raised | exited | tampered | killed
import sys


def tally(words):
    for limit in range(4, 200):
        try:
            sys.setrecursionlimit(limit)
            break
        except RecursionError:
            continue
    return {}
