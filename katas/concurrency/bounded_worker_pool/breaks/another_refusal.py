"""Another exception after closing.

Breaks: "After it, `submit` raises `RuntimeError`."
"""

class WorkerPool:
    ...

    def submit(self, fn, *args):
        job = Job(fn, args)
        with self._closing:
            if self._closed:
                raise ValueError("this pool is closed")
            self._jobs.put(job)
        return job
