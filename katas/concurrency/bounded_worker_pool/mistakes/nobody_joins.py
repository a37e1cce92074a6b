"""When the workers have been told to end, the pool is closed.

The jobs that wait are still to be done: {{closing_waits_for_everything: message}}. `join()` every thread.

Breaks: "it returns when all accepted jobs are done and all threads of the pool have ended"
Fails: closing_waits_for_everything
"""

class WorkerPool:
    ...

    def close(self):
        with self._closing:
            if not self._closed:
                self._closed = True
                for _ in self._threads:
                    self._jobs.put(None)
