# Closes every descriptor above stderr, so that no other verdict can be sent.
# shared: tampered | exited | killed
# split: tampered | exited | killed
import os

os.closerange(3, 256)


def tally(words):
    return {}
