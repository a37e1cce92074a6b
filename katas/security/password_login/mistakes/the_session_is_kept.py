"""The visitor has a session already, and the login writes the user's name into it.

Whoever has planted that id is logged in as well: {{a_planted_session_stays_outside: message}}. The id is a key, and
when the door behind it changes, so does the key.

Breaks: "returns the id of a new session of this user"
Fails: a_planted_session_stays_outside
"""


class Auth:
    ...

    def login(self, session_id, name, password):
        row = self._conn.execute("SELECT password FROM users WHERE name = ?", (name,)).fetchone()
        stored = row[0] if row else f"{self._cost}${secrets.token_hex(16)}${'0' * 128}"
        if not _fits(password, stored) or not row:
            return None
        with self._conn:
            if not stored.startswith(f"{self._cost}$"):
                renewed = _hashed(password, self._cost)
                self._conn.execute("UPDATE users SET password = ? WHERE name = ?", (renewed, name))
            changed = self._conn.execute(
                "UPDATE sessions SET name = ?, expires = ? WHERE digest = ? AND expires > ?",
                (name, self._clock() + _SESSION_SECONDS, _digest(session_id), self._clock()),
            )
        return session_id if changed.rowcount else self._new_session(name)
