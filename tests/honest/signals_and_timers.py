# Handles signals that it sends itself, and a timer.
# shared: passed
# split: passed
from honest import *
import os
import signal
import time

seen = []
signal.signal(signal.SIGUSR1, lambda number, frame: seen.append(number))
signal.raise_signal(signal.SIGUSR1)
os.kill(os.getpid(), signal.SIGUSR1)
signal.signal(signal.SIGALRM, lambda number, frame: seen.append(number))
signal.setitimer(signal.ITIMER_REAL, 0.02)
end = time.monotonic() + 1
while len(seen) < 3 and time.monotonic() < end:
    time.sleep(0.01)
assert seen == [signal.SIGUSR1, signal.SIGUSR1, signal.SIGALRM]
signal.signal(signal.SIGUSR1, signal.SIG_DFL)
