"""Two workers read, wait for a lock, and write: how many jars are left of ten, after each has taken one?

Each worker has a lock of its own, so neither waits for the other. Both have read ten before either of them writes, and both write
nine.

With one lock for both, and the read inside of it, eight would be left. Workers in other processes cannot share such a lock; a
database can decide for all of them.

Predicted:
    8
You expect the locks to keep the workers apart. A lock keeps apart only those who take the same one.

Predicted:
    RuntimeError
You expect somebody to notice. Nothing is wrong with either worker.
"""
import threading

jars = {"jam": 10}

class Worker:
    def __init__(self):
        self.lock = threading.Lock()

    def steps(self):
        with self.lock:
            read = jars["jam"]
            yield
            jars["jam"] = read - 1

first, second = Worker().steps(), Worker().steps()
next(first), next(second)
list(first), list(second)
print(jars["jam"])
