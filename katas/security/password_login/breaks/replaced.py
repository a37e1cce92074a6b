"""A name that is taken gets another password.

Breaks: "raises `ValueError` if the name is taken"
"""


class Auth:
    ...

    def register(self, name, password):
        try:
            with self._conn:
                self._conn.execute("INSERT OR REPLACE INTO users VALUES (?, ?)", (name, _hashed(password, self._cost)))
        except sqlite3.IntegrityError:
            raise ValueError(f"the name {name!r} is taken") from None
