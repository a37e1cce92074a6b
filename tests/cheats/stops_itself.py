# Stops its own process, so that the deadline finds it neither running nor ended.
# shared: timed_out | killed
# split: timed_out | killed
import os
import signal


def tally(words):
    os.kill(os.getpid(), signal.SIGSTOP)
    while True:
        pass
