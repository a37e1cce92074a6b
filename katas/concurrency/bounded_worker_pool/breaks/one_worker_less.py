"""One worker less.

Breaks: "Up to `workers` of them are under way at the same
time, never more."
"""

class WorkerPool:
    ...

    def __init__(self, workers, backlog):
        self._jobs = queue.Queue(maxsize=backlog)
        self._closing = threading.Lock()
        self._closed = False
        self._threads = [threading.Thread(target=self._work) for _ in range(max(1, workers - 1))]
        for thread in self._threads:
            thread.start()
