"""A visitor is the user without a name.

Breaks: "`visit()` returns the id of a new session that is nobody's."
"""


class Auth:
    ...

    def visit(self):
        return self._new_session("")
