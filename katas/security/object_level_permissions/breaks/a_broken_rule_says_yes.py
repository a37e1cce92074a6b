"""A rule that raises says yes.

Breaks: "A rule that raises an `Exception` says no."
"""


def _says_yes(rule, user, invoice):
    try:
        return bool(rule(user, invoice))
    except Exception:
        return True
