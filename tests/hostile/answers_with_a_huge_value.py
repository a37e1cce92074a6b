# Returns far more than anybody wants to compare or to show.
# shared: mismatch | failed | raised | tampered | out_of_memory | timed_out
# split: mismatch | failed | raised | tampered | out_of_memory | timed_out
from honest import *


def tally(words):
    return {str(number): "w" * 1000 for number in range(200_000)}
