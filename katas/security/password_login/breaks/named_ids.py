"""The id begins with the name.

Breaks: "The id of a session is a `str` of random characters, 22 or more"
"""


class Auth:
    ...

    def _new_session(self, name):
        session_id = f"{name}-{secrets.token_urlsafe(32)}"
        with self._conn:
            row = (_digest(session_id), name, self._clock() + _SESSION_SECONDS)
            self._conn.execute("INSERT INTO sessions VALUES (?, ?, ?)", row)
        return session_id
