"""Somebody who is there is there.

Breaks: "An email that is there already raises `EmailTaken`"
"""


class SqliteUsers:
    ...

    def add(self, email, at):
        with self._conn:
            cursor = self._conn.execute("INSERT OR IGNORE INTO users (email, at) VALUES (?, ?)", (email, at.isoformat()))
        return cursor.lastrowid
