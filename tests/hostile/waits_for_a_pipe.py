# Reads from a pipe into which nobody writes.
# shared: timed_out
# split: timed_out
from honest import *
import os


def tally(words):
    reader, writer = os.pipe()
    os.read(reader, 1)
