"""Another text of the time.

Breaks: "it inserts the email and `at.isoformat()` into the table `users`"
"""


class SqliteUsers:
    ...

    def add(self, email, at):
        try:
            with self._conn:
                cursor = self._conn.execute("INSERT INTO users (email, at) VALUES (?, ?)", (email, str(at)))
        except sqlite3.IntegrityError as error:
            raise EmailTaken(email) from error
        return cursor.lastrowid
