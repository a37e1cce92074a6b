"""The cookie has a `Max-Age`, so the session ends by itself.

The browser forgets the cookie. A thief who has copied it does not, and the server goes on accepting it:
{{sessions_are_new_and_end: message}}. The server decides when a session is over.

Breaks: "A session that `login` made is over 12 hours later"
Fails: sessions_are_new_and_end
"""


class Auth:
    ...

    def current_user(self, session_id):
        row = self._conn.execute("SELECT name FROM sessions WHERE digest = ?", (_digest(session_id),)).fetchone()
        return row[0] if row else None
