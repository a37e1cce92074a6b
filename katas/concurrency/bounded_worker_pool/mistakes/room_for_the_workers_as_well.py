"""The queue has to hold the jobs of the workers, too.

A job that has begun is not in the queue any more, so that this makes room for more that wait:
{{a_full_backlog_makes_submit_wait: message}}. The queue holds what waits, and that is `backlog`.

Fails: a_full_backlog_makes_submit_wait
"""

class WorkerPool:
    ...

    def __init__(self, workers, backlog):
        self._jobs = queue.Queue(maxsize=workers + backlog)
        self._closing = threading.Lock()
        self._closed = False
        self._threads = [threading.Thread(target=self._work) for _ in range(workers)]
        for thread in self._threads:
            thread.start()
