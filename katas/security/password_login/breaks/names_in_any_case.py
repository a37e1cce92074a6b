"""Names are found in any case.

Breaks: "`None` if name and password do not fit"
"""


class Auth:
    ...

    def login(self, session_id, name, password):
        row = self._conn.execute("SELECT password FROM users WHERE name = ? COLLATE NOCASE", (name,)).fetchone()
        # A name that nobody has costs as much time as any other.
        stored = row[0] if row else f"{self._cost}${secrets.token_hex(16)}${'0' * 128}"
        if not _fits(password, stored) or not row:
            return None
        if not stored.startswith(f"{self._cost}$"):
            with self._conn:
                renewed = _hashed(password, self._cost)
                self._conn.execute("UPDATE users SET password = ? WHERE name = ? COLLATE NOCASE", (renewed, name))
        self.logout(session_id)
        return self._new_session(name)
