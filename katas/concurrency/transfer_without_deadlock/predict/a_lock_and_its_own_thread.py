"""Which of the two locks can be taken again by the thread that holds it?

A `Lock` knows only whether it is taken, and not by whom. A second `acquire` in the same thread would wait for a `release` that this thread
cannot get to; here it gives up at once and says False. An `RLock` belongs to a thread and counts: the owner may take it again, and has
to give it back as often.

Predicted:
    Lock: True then True
    RLock: True then True
You expect a lock to let its own thread pass. A `Lock` does not: a method that holds it and calls another method that takes it waits for
ever.

Predicted:
    Lock: True then False
    RLock: True then False
You expect an `RLock` to be a lock with another name. It lets its own thread in again.
"""
import threading

for make in (threading.Lock, threading.RLock):
    lock = make()
    first = lock.acquire(blocking=False)
    again = lock.acquire(blocking=False)
    name = "Lock" if make is threading.Lock else "RLock"
    print(f"{name}: {first} then {again}")
