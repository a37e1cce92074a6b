# Leaves in the middle, but with work to be done at exit.
# shared: exited | timed_out
# split: exited | timed_out
from honest import *
import atexit
import sys
import threading
import time

atexit.register(time.sleep, 60)


def tally(words):
    threading.Thread(target=time.sleep, args=(60,)).start()
    sys.exit(0)
