"""Where no rule says anything, nothing is forbidden.

The page that was added yesterday has no rule yet, and everybody got in: {{only_rules_allow: message}}. Begin with no, so that a
rule that was forgotten shows as a page that does not work, and not as one that works for all.

Fails: only_rules_allow
"""


class Guard:
    ...

    def may(self, user, action, invoice):
        if user is None:
            return False
        if action not in self._rules:
            return True
        return any(_says_yes(rule, user, invoice) for rule in self._rules[action])
