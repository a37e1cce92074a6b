# Writes to the error stream without end.
# shared: output_limit
# split: output_limit
from honest import *
import sys


def tally(words):
    while True:
        sys.stderr.write("word " * 1000)
