# Text that doubles until it fits nowhere.
# shared: out_of_memory | timed_out
# split: out_of_memory | timed_out
from honest import *


def tally(words):
    text = "word "
    while True:
        text += text
