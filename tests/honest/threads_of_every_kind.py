# Conditions, barriers, semaphores, timers, locals, and hooks for exceptions.
# shared: passed
# split: passed
from honest import *
import threading

local, results, escaped = threading.local(), [], []


def work(n, barrier):
    local.n = n
    barrier.wait(5)
    results.append(local.n)


def tally(words):
    results.clear()
    barrier = threading.Barrier(3)
    threads = [threading.Thread(target=work, args=(n, barrier), name=f"w{n}") for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert sorted(results) == [0, 1, 2] and not hasattr(local, "n")
    before, threading.excepthook = threading.excepthook, lambda told: escaped.append(told.exc_type)
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join(5)
    threading.excepthook = before
    assert escaped[-1] is ZeroDivisionError
    fired = threading.Event()
    timer = threading.Timer(0.01, fired.set)
    timer.start()
    assert fired.wait(5)
    condition = threading.Condition()
    with condition:
        assert not condition.wait(0.01)
    with threading.BoundedSemaphore(1) as held:
        assert held
    return {word: words.count(word) for word in words}
