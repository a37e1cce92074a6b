# Its pairs never end.
# shared: timed_out | mismatch | failed | out_of_memory | tampered
# split: timed_out | mismatch | failed | out_of_memory | tampered
from honest import *


def pairs(words):
    while True:
        yield ("a", "b")
