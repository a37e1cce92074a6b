"""With a fixed number of workers, all is bounded.

The threads are; the queue is not: {{a_full_backlog_makes_submit_wait: message}}. Only a queue with a `maxsize` makes `put`
wait, and the producer with it.

Breaks: "At most `backlog` accepted jobs have not begun. While there are so many, `submit` waits"
Fails: a_full_backlog_makes_submit_wait
"""

class WorkerPool:
    ...

    def __init__(self, workers, backlog):
        self._jobs = queue.Queue()
        self._closing = threading.Lock()
        self._closed = False
        self._threads = [threading.Thread(target=self._work) for _ in range(workers)]
        for thread in self._threads:
            thread.start()
