# A thread prints while the check goes on.
# shared: output_limit
# split: output_limit
from honest import *
import os
import threading


def flood():
    while True:
        os.write(1, b"word " * 10000)


def tally(words):
    thread = threading.Thread(target=flood, daemon=True)
    thread.start()
    thread.join()
