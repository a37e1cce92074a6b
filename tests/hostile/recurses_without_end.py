# Calls itself for ever.
# shared: raised
# split: raised
from honest import *


def tally(words):
    return tally(words)
