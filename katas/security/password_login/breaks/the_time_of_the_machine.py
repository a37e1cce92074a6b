"""The machine's clock decides.

Breaks: "`clock()` returns seconds; look at no other clock."
"""

import time


class Auth:
    ...

    def current_user(self, session_id):
        row = self._conn.execute(
            "SELECT name FROM sessions WHERE digest = ? AND expires > ?", (_digest(session_id), time.time())
        ).fetchone()
        return row[0] if row else None
