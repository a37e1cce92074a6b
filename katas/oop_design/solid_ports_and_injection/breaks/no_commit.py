"""Nothing is committed.

Breaks: "commits, and returns the new id"
"""


class SqliteUsers:
    ...

    def add(self, email, at):
        try:
            cursor = self._conn.execute("INSERT INTO users (email, at) VALUES (?, ?)", (email, at.isoformat()))
        except sqlite3.IntegrityError as error:
            self._conn.rollback()
            raise EmailTaken(email) from error
        return cursor.lastrowid
