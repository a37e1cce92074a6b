"""Closing twice is an error.

Breaks: "It may be called again."
"""

class WorkerPool:
    ...

    def close(self):
        with self._closing:
            if self._closed:
                raise RuntimeError("this pool is closed")
            self._closed = True
            for _ in self._threads:
                self._jobs.put(None)
        for thread in self._threads:
            thread.join()
