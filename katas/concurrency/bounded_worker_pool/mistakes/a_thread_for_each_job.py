"""A pool is a list of the threads that were started.

Nothing limits how many there are: {{so_many_at_once: message}}. Start a fixed number of threads, once, and let them take
jobs from a queue.

Breaks: "Up to `workers` of them are under way at the same
time, never more."
Fails: so_many_at_once, a_full_backlog_makes_submit_wait
"""

class WorkerPool:
    ...

    def __init__(self, workers, backlog):
        self._closing = threading.Lock()
        self._closed = False
        self._threads = []

    def submit(self, fn, *args):
        job = Job(fn, args)
        with self._closing:
            if self._closed:
                raise RuntimeError("this pool is closed")
            thread = threading.Thread(target=job.run)
            self._threads.append(thread)
            thread.start()
        return job

    def close(self):
        with self._closing:
            self._closed = True
        for thread in self._threads:
            thread.join()

    def _work(self):
        pass
