# A pattern that is tried in exponentially many ways.
# shared: timed_out
# split: timed_out
from honest import *
import re


def tally(words):
    return re.match(r"(a+)+$", "a" * 60 + "b")
