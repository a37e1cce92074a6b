# Kills itself.
# shared: killed | raised
# split: killed | raised
from honest import *
import os
import signal


def tally(words):
    os.kill(os.getpid(), signal.SIGKILL)
