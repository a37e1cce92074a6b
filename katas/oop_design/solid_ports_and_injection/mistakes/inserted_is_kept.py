"""What was inserted is in the table.

For this connection. The module has opened a transaction before the INSERT, and until somebody commits, other connections do not
see the row, and it is gone with the connection. `with conn:` commits at its end.

Breaks: "commits, and returns the new id"
Fails: the_database_speaks_the_words_of_the_port
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
