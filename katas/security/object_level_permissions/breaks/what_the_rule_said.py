"""may returns what the rule returned.

Breaks: "returns `True` if at least one rule of this action says yes, else `False`"
"""


class Guard:
    ...

    def may(self, user, action, invoice):
        if user is None:
            return False
        for rule in self._rules.get(action, ()):
            try:
                if answer := rule(user, invoice):
                    return answer
            except Exception:
                continue
        return False
