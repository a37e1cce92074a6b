# Leaves handlers in place that fail, for signals that keep coming.
# shared: passed
# split: passed
from honest import *
import signal


def fail(number, frame):
    raise KeyboardInterrupt


for name in ("SIGINT", "SIGTERM", "SIGCHLD", "SIGPIPE", "SIGUSR1"):
    signal.signal(getattr(signal, name), fail)
