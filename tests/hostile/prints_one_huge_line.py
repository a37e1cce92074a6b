# One line of 100 MB.
# shared: output_limit
# split: output_limit
from honest import *


def tally(words):
    print("w" * 100_000_000)
