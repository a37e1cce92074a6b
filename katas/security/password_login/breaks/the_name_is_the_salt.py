"""The salt is the name.

Breaks: "16 random bytes of salt or more, new for each user"
"""


class Auth:
    ...

    def register(self, name, password):
        try:
            with self._conn:
                self._conn.execute("INSERT INTO users VALUES (?, ?)", (name, _hashed(password, self._cost, name.encode().ljust(16, b'0').hex())))
        except sqlite3.IntegrityError:
            raise ValueError(f"the name {name!r} is taken") from None
