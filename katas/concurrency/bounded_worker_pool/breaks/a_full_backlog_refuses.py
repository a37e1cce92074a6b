"""With a full backlog, submit raises.

Breaks: "While there are so many, `submit` waits"
"""

class WorkerPool:
    ...

    def submit(self, fn, *args):
        job = Job(fn, args)
        with self._closing:
            if self._closed:
                raise RuntimeError("this pool is closed")
            self._jobs.put_nowait(job)
        return job
