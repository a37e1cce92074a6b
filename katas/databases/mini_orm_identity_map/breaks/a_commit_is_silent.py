"""A refused commit is silent.

Breaks: "An error of the database reaches the caller"
"""

class Session:
    ...

    def commit(self):
        try:
            self.flush()
        except sqlite3.Error:
            self.rollback()
            return
        self._conn.commit()
