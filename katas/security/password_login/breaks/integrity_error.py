"""The exception of the database goes on.

Breaks: "raises `ValueError` if the name is taken"
"""


class Auth:
    ...

    def register(self, name, password):
        try:
            with self._conn:
                self._conn.execute("INSERT INTO users VALUES (?, ?)", (name, _hashed(password, self._cost)))
        except sqlite3.IntegrityError:
            raise
