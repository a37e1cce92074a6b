"""Whatever a rule raises is a no.

Breaks: "A rule that raises an `Exception` says no."
"""


def _says_yes(rule, user, invoice):
    try:
        return bool(rule(user, invoice))
    except BaseException:
        return False
