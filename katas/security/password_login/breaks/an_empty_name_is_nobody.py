"""The user with the empty name is nobody.

Breaks: "returns the name of the user whose session this is"
"""


class Auth:
    ...

    def current_user(self, session_id):
        row = self._conn.execute(
            "SELECT name FROM sessions WHERE digest = ? AND expires > ?", (_digest(session_id), self._clock())
        ).fetchone()
        return row[0] if row and row[0] else None
