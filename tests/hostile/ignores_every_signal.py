# Ignores all signals that can be ignored, and blocks the others.
# shared: timed_out | raised
# split: timed_out | raised
from honest import *
import signal


def tally(words):
    for number in signal.valid_signals():
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    while True:
        signal.sigtimedwait(signal.valid_signals(), 1)
