"""A commit after the insert closes the transaction.

If the insert is refused, there is no commit, and the transaction that the module opened for it stays open:
{{the_database_speaks_the_words_of_the_port: a transaction is open after that}}. It holds a lock that other connections wait for. `with conn:`
commits or rolls back.

Breaks: "No transaction stays open."
Fails: the_database_speaks_the_words_of_the_port
"""


class SqliteUsers:
    ...

    def add(self, email, at):
        try:
            cursor = self._conn.execute("INSERT INTO users (email, at) VALUES (?, ?)", (email, at.isoformat()))
        except sqlite3.IntegrityError as error:
            raise EmailTaken(email) from error
        self._conn.commit()
        return cursor.lastrowid
