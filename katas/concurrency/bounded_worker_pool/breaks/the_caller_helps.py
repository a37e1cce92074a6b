"""With a full backlog, the caller does the job.

Breaks: "in threads of the pool"
"""

class WorkerPool:
    ...

    def submit(self, fn, *args):
        job = Job(fn, args)
        with self._closing:
            if self._closed:
                raise RuntimeError("this pool is closed")
            if self._jobs.full():
                job.run()
            else:
                self._jobs.put(job)
        return job
