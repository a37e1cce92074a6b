"""The exceptions that rules usually raise are a no.

Breaks: "A rule that raises an `Exception` says no."
"""


def _says_yes(rule, user, invoice):
    try:
        return bool(rule(user, invoice))
    except (KeyError, AttributeError, TypeError, ValueError):
        return False
