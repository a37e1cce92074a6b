# Ends by a signal that no code of its own has caught.
# shared: killed | raised
# split: killed | raised
from honest import *
import signal


def tally(words):
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.raise_signal(signal.SIGTERM)
