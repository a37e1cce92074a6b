"""A worker calls the job, and that is all.

What the job raises ends the worker, and the one that asks for the result waits for ever:
{{a_failed_job_ends_no_worker: message}}. Catch it, keep it for `result()`, and say in a `finally` that the job has ended.

Breaks: "A worker goes on after a job that raised"
Fails: a_failed_job_ends_no_worker, jobs_return_their_results
"""

class Job:
    ...

    def run(self):
        self._value = self._fn(*self._args)
        self._ended.set()
