# Starts threads until no more can be had; they wait.
# shared: passed | out_of_memory | killed | timed_out | raised
# split: passed | out_of_memory | killed | timed_out | raised
from honest import *
import threading

gate = threading.Event()
threads = []
try:
    for _ in range(3000):
        thread = threading.Thread(target=gate.wait, daemon=True)
        thread.start()
        threads.append(thread)
except (RuntimeError, MemoryError):
    pass
gate.set()
