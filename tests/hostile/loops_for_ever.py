# Never returns.
# shared: timed_out
# split: timed_out
from honest import *


def tally(words):
    while True:
        pass
