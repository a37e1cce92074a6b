# Kills its own process before a verdict can be sent.
# shared: killed
# split: killed
import os
import signal


def tally(words):
    os.kill(os.getpid(), signal.SIGKILL)
    while True:
        pass
