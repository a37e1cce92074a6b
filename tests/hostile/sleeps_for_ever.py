# Sleeps longer than the check lasts.
# shared: timed_out
# split: timed_out
from honest import *
import time


def tally(words):
    time.sleep(3600)
