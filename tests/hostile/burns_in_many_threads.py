# A dozen threads that never end, and a main thread that waits for them.
# shared: timed_out | raised
# split: timed_out | raised
from honest import *
import threading


def burn():
    while True:
        pass


def tally(words):
    threads = [threading.Thread(target=burn) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
