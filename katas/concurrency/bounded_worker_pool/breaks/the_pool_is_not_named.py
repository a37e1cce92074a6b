"""`as` names nothing.

Breaks: "`as` names the pool"
"""

class WorkerPool:
    ...

    def __enter__(self):
        pass
