# Waits until the check has ended, then prints without end.
# shared: passed | output_limit
# split: passed | output_limit
from honest import *
import atexit
import os
import threading
import time


def flood():
    while True:
        os.write(2, b"word " * 10000)


def later():
    time.sleep(0.3)
    flood()


atexit.register(flood)
threading.Thread(target=later).start()
