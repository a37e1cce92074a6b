"""A worker survives what a job can raise.

`SystemExit` and `KeyboardInterrupt` are not subclasses of it: {{a_failed_job_ends_no_worker: message}}. A library that calls
`sys.exit()` costs a worker each time.

Breaks: "whatever it raised, `SystemExit` and its like included"
Fails: a_failed_job_ends_no_worker
"""

class Job:
    ...

    def run(self):
        try:
            self._value = self._fn(*self._args)
        except Exception as error:
            self._error = error
        finally:
            self._ended.set()
