"""Sessions are known to the server that made them.

Breaks: "returns the name of the user whose session this is"
"""


class Auth:
    ...

    def _new_session(self, name):
        self._mine = {*getattr(self, '_mine', ()), None}
        session_id = secrets.token_urlsafe(32)
        with self._conn:
            row = (_digest(session_id), name, self._clock() + _SESSION_SECONDS)
            self._conn.execute("INSERT INTO sessions VALUES (?, ?, ?)", row)
        self._mine.add(session_id)
        return session_id

    def current_user(self, session_id):
        if session_id not in getattr(self, '_mine', ()):
            return None
        row = self._conn.execute(
            "SELECT name FROM sessions WHERE digest = ? AND expires > ?", (_digest(session_id), self._clock())
        ).fetchone()
        return row[0] if row else None
