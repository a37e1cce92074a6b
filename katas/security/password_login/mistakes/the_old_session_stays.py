"""The login makes a new session, and the old one just stays.

For a visitor's session that would do. But somebody was logged in with the old one: on a shared machine, Ann's session
is alive after Bob has logged in there: {{a_planted_session_stays_outside: message}}. What is replaced is ended.

Breaks: "After a good login, the session `session_id` is over, whoever it belonged to."
Fails: a_planted_session_stays_outside
"""


class Auth:
    ...

    def login(self, session_id, name, password):
        row = self._conn.execute("SELECT password FROM users WHERE name = ?", (name,)).fetchone()
        stored = row[0] if row else f"{self._cost}${secrets.token_hex(16)}${'0' * 128}"
        if not _fits(password, stored) or not row:
            return None
        if not stored.startswith(f"{self._cost}$"):
            with self._conn:
                renewed = _hashed(password, self._cost)
                self._conn.execute("UPDATE users SET password = ? WHERE name = ?", (renewed, name))
        return self._new_session(name)
