# Writes past Python's streams, to both descriptors in turn.
# shared: output_limit
# split: output_limit
from honest import *
import os


def tally(words):
    while True:
        os.write(1, b"word " * 1000)
        os.write(2, b"word " * 1000)
