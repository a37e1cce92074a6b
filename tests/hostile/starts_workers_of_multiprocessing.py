# Starts a process with each method of multiprocessing.
# shared: passed | timed_out | exited
# split: passed | timed_out | exited
from honest import *
import multiprocessing
import time


def attempt():
    for method in ("fork", "forkserver"):
        try:
            process = multiprocessing.get_context(method).Process(target=time.sleep, args=(30,), daemon=True)
            process.start()
            return method
        except (OSError, EOFError, ImportError):
            pass


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
