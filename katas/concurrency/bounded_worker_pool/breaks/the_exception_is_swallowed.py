"""An exception of the block is swallowed.

Breaks: "which goes on to the caller"
"""

class WorkerPool:
    ...

    def __exit__(self, kind, error, traceback):
        self.close()
        return True
