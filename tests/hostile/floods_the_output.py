# Prints without end.
# shared: output_limit
# split: output_limit
from honest import *


def tally(words):
    while True:
        print("word " * 1000)
