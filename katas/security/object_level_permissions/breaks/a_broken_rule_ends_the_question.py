"""A rule that raises is the last one that is asked.

Breaks: "if at least one rule of this action says yes"
"""


class Guard:
    ...

    def may(self, user, action, invoice):
        try:
            return user is not None and any(bool(rule(user, invoice)) for rule in self._rules.get(action, ()))
        except Exception:
            return False
