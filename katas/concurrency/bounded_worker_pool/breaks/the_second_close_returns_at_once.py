"""The second call of close returns at once.

Breaks: "it returns when all accepted jobs are done and all threads of the pool have ended. It may be called again."
"""


class WorkerPool:
    ...

    def close(self):
        with self._closing:
            if self._closed:
                return
            self._closed = True
            for _ in self._threads:
                self._jobs.put(None)
        for thread in self._threads:
            thread.join()
