"""What is written waits for somebody to commit it.

Breaks: "What a method writes, it commits."
"""


class Auth:
    ...

    def _new_session(self, name):
        session_id = secrets.token_urlsafe(32)
        row = (_digest(session_id), name, self._clock() + _SESSION_SECONDS)
        self._conn.execute("INSERT INTO sessions VALUES (?, ?, ?)", row)
        return session_id
