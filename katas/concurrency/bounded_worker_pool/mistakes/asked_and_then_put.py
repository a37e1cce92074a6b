"""`submit` asks whether the pool is closed, and that is safe.

It is safe until another thread closes the pool between the question and the `put`: {{no_accepted_job_is_lost: message}}. Both
belong under the lock that `close` takes as well.

Fails: no_accepted_job_is_lost
"""

class WorkerPool:
    ...

    def submit(self, fn, *args):
        job = Job(fn, args)
        if self._closed:
            raise RuntimeError("this pool is closed")
        self._jobs.put(job)
        return job
