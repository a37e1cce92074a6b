"""After five wrong passwords, the right one is wrong as well.

Breaks: "A failed one changes nothing."
"""


class Auth:
    ...

    def login(self, session_id, name, password):
        row = self._conn.execute("SELECT password FROM users WHERE name = ?", (name,)).fetchone()
        # A name that nobody has costs as much time as any other.
        stored = row[0] if row else f"{self._cost}${secrets.token_hex(16)}${'0' * 128}"
        if _wrong.get(name, 0) >= 5:
            _hashed(password, self._cost)
            hmac.compare_digest('a', 'b')
            return None
        if not _fits(password, stored) or not row:
            _wrong[name] = _wrong.get(name, 0) + 1
            return None
        if not stored.startswith(f"{self._cost}$"):
            with self._conn:
                renewed = _hashed(password, self._cost)
                self._conn.execute("UPDATE users SET password = ? WHERE name = ?", (renewed, name))
        self.logout(session_id)
        return self._new_session(name)


_wrong = {}
