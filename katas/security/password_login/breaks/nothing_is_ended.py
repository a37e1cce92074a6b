"""A logout ends nothing.

Breaks: "`logout(session_id)` ends this session, and no other one."
"""


class Auth:
    ...

    def logout(self, session_id):
        pass
