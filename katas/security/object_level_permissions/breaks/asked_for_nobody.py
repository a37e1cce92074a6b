"""Rules are asked even if nobody is logged in.

Breaks: "If `user` is `None`, it returns `False` and asks no rule."
"""


class Guard:
    ...

    def may(self, user, action, invoice):
        return any([_says_yes(rule, user, invoice) for rule in self._rules.get(action, ())]) and user is not None
