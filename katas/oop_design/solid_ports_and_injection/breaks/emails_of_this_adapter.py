"""It knows the emails that it added itself.

Breaks: "An email that is there already raises `EmailTaken`"
"""


class SqliteUsers:
    def __init__(self, conn):
        self._conn = conn
        self._emails = set()

    def add(self, email, at):
        if email in self._emails:
            raise EmailTaken(email)
        with self._conn:
            cursor = self._conn.execute("INSERT INTO users (email, at) VALUES (?, ?)", (email, at.isoformat()))
        self._emails.add(email)
        return cursor.lastrowid
