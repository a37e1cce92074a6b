"""The id begins with the name.

Breaks: "all of them random"
"""


class Auth:
    ...

    def _new_session(self, name):
        session_id = f"{name}-{secrets.token_urlsafe(32)}"
        with self._conn:
            row = (_digest(session_id), name, self._clock() + _SESSION_SECONDS)
            self._conn.execute("INSERT INTO sessions VALUES (?, ?, ?)", row)
        return session_id
