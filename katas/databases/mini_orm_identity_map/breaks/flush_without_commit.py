"""Commit only flushes.

Breaks: "`commit()` flushes and commits."
"""

class Session:
    ...

    def commit(self):
        self.flush()
