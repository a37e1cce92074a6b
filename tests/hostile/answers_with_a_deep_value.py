# Returns a value that is nested too deeply to be walked through.
# shared: mismatch | failed | raised | tampered | killed | timed_out
# split: mismatch | failed | raised | tampered | killed | timed_out
from honest import *


def tally(words):
    value = {}
    for _ in range(200_000):
        value = {"w": value}
    return value
