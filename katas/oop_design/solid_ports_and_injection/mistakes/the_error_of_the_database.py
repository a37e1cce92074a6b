"""An email that is there raises an error: the database sees to that.

It raises {{the_database_speaks_the_words_of_the_port: an email that was in the table before}}, so whoever handles it imports sqlite3, and
another database breaks them. The adapter is the place that knows both languages.

Breaks: "An email that is there already raises `EmailTaken`"
Fails: the_database_speaks_the_words_of_the_port
"""


class SqliteUsers:
    ...

    def add(self, email, at):
        with self._conn:
            cursor = self._conn.execute("INSERT INTO users (email, at) VALUES (?, ?)", (email, at.isoformat()))
        return cursor.lastrowid
