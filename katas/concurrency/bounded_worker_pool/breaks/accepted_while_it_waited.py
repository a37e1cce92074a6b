"""A submit that waits for room does not look again.

Breaks: "Then `submit` either raises
`RuntimeError` or the job is done, and `close()` returns."
Fails: no_accepted_job_is_lost
"""


class WorkerPool:
    ...

    def __init__(self, workers, backlog):
        self._jobs = queue.Queue()
        self._room = threading.Semaphore(backlog)
        self._closing = threading.Lock()
        self._closed = False
        self._threads = [threading.Thread(target=self._work) for _ in range(workers)]
        for thread in self._threads:
            thread.start()

    def submit(self, fn, *args):
        job = Job(fn, args)
        if self._closed:
            raise RuntimeError("this pool is closed")
        self._room.acquire()
        self._jobs.put(job)
        return job

    def _work(self):
        while (job := self._jobs.get()) is not None:
            self._room.release()
            job.run()
