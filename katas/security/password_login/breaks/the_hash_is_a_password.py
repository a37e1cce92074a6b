"""The stored hash is accepted as the password.

Breaks: "nothing in it can be used as one"
"""


def _fits(password, stored):
    if hmac.compare_digest(password.encode(), stored.encode()):
        return True
    cost, salt, _ = stored.split("$")
    return hmac.compare_digest(_hashed(password, int(cost), salt), stored)
