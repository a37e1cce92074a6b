# A hundred threads at once.
# shared: passed
# split: passed
from honest import *
import threading

gate = threading.Event()
threads = [threading.Thread(target=gate.wait) for _ in range(100)]
for thread in threads:
    thread.start()
assert threading.active_count() >= 101
gate.set()
for thread in threads:
    thread.join()
