"""`result()` returns what the job has left.

If the job has not ended yet, nothing is there: {{jobs_return_their_results: message}}. Wait for an event that the worker sets.

Breaks: "`result()` waits until the call has ended"
Fails: jobs_return_their_results, a_failed_job_ends_no_worker
"""

class Job:
    ...

    def result(self):
        if self._error is not None:
            raise self._error
        return self._value
