"""`submit` waits until the job is done.

Breaks: "otherwise it returns at once"
"""

class WorkerPool:
    ...

    def submit(self, fn, *args):
        job = Job(fn, args)
        with self._closing:
            if self._closed:
                raise RuntimeError("this pool is closed")
            self._jobs.put(job)
        job._ended.wait()
        return job
