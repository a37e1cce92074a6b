"""Commit only commits.

Breaks: "`commit()` flushes and commits."
"""

class Session:
    ...

    def commit(self):
        self._conn.commit()
