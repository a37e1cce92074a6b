"""Rules do not raise.

They read data, and data has gaps: {{only_rules_allow: message}}. One odd invoice then takes the whole list down, since the list
asks about it as well. A rule that cannot say yes has said no, and the other rules are still asked.

Breaks: "A rule that raises an `Exception` says no."
Fails: only_rules_allow
"""


def _says_yes(rule, user, invoice):
    return bool(rule(user, invoice))
