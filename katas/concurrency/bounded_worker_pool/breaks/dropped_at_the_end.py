"""What has not begun is dropped.

Breaks: "it returns when all accepted jobs are done"
"""

class WorkerPool:
    ...

    def close(self):
        with self._closing:
            if not self._closed:
                self._closed = True
                while not self._jobs.empty():
                    self._jobs.get()
                for _ in self._threads:
                    self._jobs.put(None)
        for thread in self._threads:
            thread.join()
