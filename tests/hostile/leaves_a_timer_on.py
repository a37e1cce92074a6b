# Leaves a timer on whose signal ends the process or interrupts it.
# shared: passed
# split: passed
from honest import *
import signal
import time

signal.signal(signal.SIGALRM, lambda number, frame: None)
signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
signal.siginterrupt(signal.SIGALRM, True)
time.sleep(0.01)
