"""All rules of an action have to agree.

Then each rule that is added takes rights away: {{only_rules_allow: message}}. A rule says who may, and one that says nothing
about this user leaves the question to the others: `any`, not `all`.

Fails: only_rules_allow
"""


class Guard:
    ...

    def may(self, user, action, invoice):
        rules = self._rules.get(action, [])
        return user is not None and bool(rules) and all(_says_yes(rule, user, invoice) for rule in rules)
