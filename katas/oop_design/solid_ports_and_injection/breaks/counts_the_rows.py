"""The id is the number of rows.

Breaks: "commits, and returns the new id"
"""


class SqliteUsers:
    ...

    def add(self, email, at):
        try:
            with self._conn:
                self._conn.execute("INSERT INTO users (email, at) VALUES (?, ?)", (email, at.isoformat()))
        except sqlite3.IntegrityError as error:
            raise EmailTaken(email) from error
        return self._conn.execute("SELECT count(*) FROM users").fetchone()[0]
