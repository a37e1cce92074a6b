"""The newest job is begun first.

Breaks: "Jobs are begun in the order in which they were accepted"
"""

class WorkerPool:
    ...

    def __init__(self, workers, backlog):
        self._jobs = queue.LifoQueue(maxsize=backlog)
        self._closing = threading.Lock()
        self._closed = False
        self._threads = [threading.Thread(target=self._work) for _ in range(workers)]
        for thread in self._threads:
            thread.start()
