"""An exception leaves the pool open.

Breaks: "Leaving the block closes it, also by an
exception"
"""

class WorkerPool:
    ...

    def __exit__(self, kind, error, traceback):
        if error is None:
            self.close()
