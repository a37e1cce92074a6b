"""A pool of threads that makes its producers wait when it has enough to do."""

from __future__ import annotations

import threading


class Job:
    """A call that a worker makes, and what came of it."""

    def __init__(self):
        self.ended = threading.Event()
        self.value = None

    def result(self):
        self.ended.wait()
        return self.value

    def run(self, fn, args):
        self.value = fn(*args)
        self.ended.set()


class WorkerPool:
    """`workers` threads do jobs; at most `backlog` jobs wait for one of them."""

    def __init__(self, workers, backlog):
        # TODO: so far, neither number means anything
        self.threads = []

    def submit(self, fn, *args):
        # TODO: this is a thread for each job, and nobody ever waits
        job = Job()
        thread = threading.Thread(target=job.run, args=(fn, args))
        thread.start()
        self.threads.append(thread)
        return job

    def close(self):
        for thread in self.threads:
            thread.join()
