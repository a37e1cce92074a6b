"""Every action needs the right to view as well.

Breaks: "Rules of other
  actions and of other guards play no part."
"""


class Guard:
    ...

    def may(self, user, action, invoice):
        if user is None:
            return False
        return all(any(_says_yes(rule, user, invoice) for rule in self._rules.get(asked, ())) for asked in {action, "view"})
