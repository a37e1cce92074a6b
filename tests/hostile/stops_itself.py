# Stops itself, so that it neither ends nor goes on.
# shared: timed_out | raised
# split: timed_out | raised
from honest import *
import os
import signal


def tally(words):
    os.kill(os.getpid(), signal.SIGSTOP)
