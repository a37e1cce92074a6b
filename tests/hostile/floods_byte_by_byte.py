# Tiny writes, many of them.
# shared: output_limit | timed_out
# split: output_limit | timed_out
from honest import *
import os


def tally(words):
    while True:
        os.write(1, b"w")
