"""A fast hash is kept for statistics.

Breaks: "The database holds no password"
"""


class Auth:
    ...

    def register(self, name, password):
        try:
            with self._conn:
                self._conn.execute("CREATE TABLE IF NOT EXISTS reuse (digest TEXT)")
                self._conn.execute("INSERT INTO reuse VALUES (?)", (hashlib.sha256(password.encode()).hexdigest(),))
                self._conn.execute("INSERT INTO users VALUES (?, ?)", (name, _hashed(password, self._cost)))
        except sqlite3.IntegrityError:
            raise ValueError(f"the name {name!r} is taken") from None
