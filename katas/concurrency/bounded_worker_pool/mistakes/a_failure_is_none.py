"""A job that raised has no result, so its result is `None`.

Then nobody hears of the failure: {{jobs_return_their_results: message}}. Keep the exception, and raise it where the result is
asked for.

Breaks: "or raises the very exception that it raised"
Fails: jobs_return_their_results, a_failed_job_ends_no_worker
"""

class Job:
    ...

    def result(self):
        self._ended.wait()
        return self._value
