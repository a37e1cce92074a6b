# Waits for a lock that it holds itself.
# shared: timed_out
# split: timed_out
from honest import *
import threading


def tally(words):
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
