# Returns a value that is nested too deeply to be walked through.
# shared: mismatch | failed | raised | tampered | killed
# split: mismatch | failed | raised | tampered | killed
from honest import *


def tally(words):
    value = {}
    for _ in range(200_000):
        value = {"w": value}
    return value
