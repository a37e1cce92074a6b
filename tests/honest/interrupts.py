# Is interrupted as by Ctrl-C, and goes on.
# shared: passed
# split: passed
from honest import *
import signal

try:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    interrupted = True
assert interrupted
