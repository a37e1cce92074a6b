"""If the insert fails, the email is taken.

The table may be missing, the disk full, the database locked. For a missing table add raised
{{the_database_speaks_the_words_of_the_port: add in a database without the table}}. Translate the error that means it,
`sqlite3.IntegrityError`, and let the others go on.

Breaks: "errors other than `sqlite3.IntegrityError` go on"
Fails: the_database_speaks_the_words_of_the_port
"""


class SqliteUsers:
    ...

    def add(self, email, at):
        try:
            with self._conn:
                cursor = self._conn.execute("INSERT INTO users (email, at) VALUES (?, ?)", (email, at.isoformat()))
        except sqlite3.Error as error:
            raise EmailTaken(email) from error
        return cursor.lastrowid
