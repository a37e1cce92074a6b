"""A closed pool accepts jobs.

Breaks: "After it, `submit` raises `RuntimeError`."
"""

class WorkerPool:
    ...

    def submit(self, fn, *args):
        job = Job(fn, args)
        with self._closing:
            if self._closed:
                return job
            self._jobs.put(job)
        return job
