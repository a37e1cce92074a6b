"""A user who may edit may view as well.

Breaks: "Rules of other
  actions and of other guards play no part."
"""


class Guard:
    ...

    def may(self, user, action, invoice):
        asked = [action, "edit"] if action == "view" else [action]
        return user is not None and any(_says_yes(rule, user, invoice) for one in asked for rule in self._rules.get(one, ()))
