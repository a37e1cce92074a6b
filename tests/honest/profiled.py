# Profiles a call, sorts what it found, and times small programs.
# shared: passed
# split: passed
from honest import *
import cProfile
import io
import pstats
import timeit


def slow():
    return sum(quick(i) for i in range(100))


def quick(i):
    return i * i


def tally(words):
    with cProfile.Profile() as profile:
        slow()
    out = io.StringIO()
    pstats.Stats(profile, stream=out).sort_stats("cumulative").print_stats(10)
    assert "slow" in out.getvalue() and "quick" in out.getvalue()
    assert cProfile.Profile().runcall(quick, 3) == 9
    assert timeit.timeit("x + 1", "x = 1", number=10) >= 0
    return {word: words.count(word) for word in words}
