# Recurses until Python refuses, and goes on.
# shared: passed
# split: passed
from honest import *
import sys


def down(n):
    return down(n + 1)


def tally(words):
    try:
        down(0)
    except RecursionError as problem:
        assert "recursion" in str(problem)
        trace, depth = problem.__traceback__, 0
        while trace:
            trace, depth = trace.tb_next, depth + 1
        assert depth > 100
    return {word: words.count(word) for word in words}
