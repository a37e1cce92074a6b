# Returns a dict so deep that comparing or showing it runs into the recursion limit.
# shared: mismatch | raised
# split: mismatch | raised | timed_out
import sys

sys.setrecursionlimit(200)


def tally(words):
    inner = 1
    for _ in range(100_000):
        inner = {"a": inner}
    return {word: inner for word in words}
