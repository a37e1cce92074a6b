"""A logout ends all sessions of the user.

That is another button, and a good one to have. A user who logs out at the library is not done at home:
{{sessions_are_new_and_end: message}}. A logout ends the session that it comes from.

Breaks: "`logout(session_id)` ends this session, and no other one."
Fails: sessions_are_new_and_end
"""


class Auth:
    ...

    def logout(self, session_id):
        name = self.current_user(session_id)
        with self._conn:
            self._conn.execute("DELETE FROM sessions WHERE digest = ? OR name = ?", (_digest(session_id), name))
