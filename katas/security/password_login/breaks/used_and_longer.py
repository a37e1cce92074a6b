"""Each use makes a session last longer.

Breaks: "A session that `login` made is over 12 hours later"
"""


class Auth:
    ...

    def current_user(self, session_id):
        row = self._conn.execute(
            "SELECT name FROM sessions WHERE digest = ? AND expires > ?", (_digest(session_id), self._clock())
        ).fetchone()
        with self._conn:
            self._conn.execute('UPDATE sessions SET expires = ? WHERE digest = ? AND expires > ?', (self._clock() + _SESSION_SECONDS, _digest(session_id), self._clock()))
        return row[0] if row else None
