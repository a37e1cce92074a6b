# Passes work to a thread by a queue, and waits with events and conditions.
# shared: passed
# split: passed
from honest import *
import queue
import threading

work, done, ready = queue.Queue(), [], threading.Event()


def run():
    ready.set()
    while (item := work.get()) is not None:
        done.append(item)
        work.task_done()


thread = threading.Thread(target=run)
thread.start()
assert ready.wait(1)
for number in range(10):
    work.put(number)
work.join()
work.put(None)
thread.join()
assert done == list(range(10))
barrier = threading.Barrier(2, timeout=1)
other = threading.Thread(target=barrier.wait)
other.start()
barrier.wait()
other.join()
