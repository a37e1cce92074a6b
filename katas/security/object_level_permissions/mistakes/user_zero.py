"""`if user` says whether somebody is logged in.

User 0 is logged in, and 0 is false: {{only_rules_allow: message}}. Ask whether it is `None`.

Breaks: "A user is an `int`, or `None` if nobody is logged in."
Fails: only_rules_allow
"""


class Guard:
    ...

    def may(self, user, action, invoice):
        return bool(user) and any(_says_yes(rule, user, invoice) for rule in self._rules.get(action, ()))
