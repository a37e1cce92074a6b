"""Only True itself is a yes.

Breaks: "says
  yes by returning a true value"
"""


def _says_yes(rule, user, invoice):
    try:
        return rule(user, invoice) is True
    except Exception:
        return False
