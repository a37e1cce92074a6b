"""A session lasts a day.

Breaks: "A session that `login` made is over 12 hours later"
"""


class Auth:
    ...

    def _new_session(self, name):
        session_id = secrets.token_urlsafe(32)
        with self._conn:
            row = (_digest(session_id), name, self._clock() + 24 * 60 * 60)
            self._conn.execute("INSERT INTO sessions VALUES (?, ?, ?)", row)
        return session_id
