"""Without a user no rule says yes anyway.

The rule compares the owner with the user, and an invoice without an owner has the owner `None`:
{{only_rules_allow: message}}, by {{only_rules_allow: call}}. Refuse nobody before any rule is asked.

Breaks: "If `user` is `None`, it returns `False` and asks no rule."
Fails: only_rules_allow
"""


class Guard:
    ...

    def may(self, user, action, invoice):
        return any(_says_yes(rule, user, invoice) for rule in self._rules.get(action, ()))
