"""Actions are told in letters of either case.

Breaks: "`permit(action, rule)` adds a rule for an action, a string such as `"view"` or `"edit"`."
"""


class Guard:
    ...

    def permit(self, action, rule):
        self._rules.setdefault(action.lower(), []).append(rule)

    def may(self, user, action, invoice):
        return user is not None and any(_says_yes(rule, user, invoice) for rule in self._rules.get(action.lower(), ()))
