"""An exception leaves the pool open.

Breaks: "leaving the block closes
it, by an exception as well"
"""

class WorkerPool:
    ...

    def __exit__(self, kind, error, traceback):
        if error is None:
            self.close()
