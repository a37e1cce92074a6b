"""A token can be used once.

Breaks: "It can be used again and again"
"""


def _is_valid(token, session, secret):
    salt, _, _ = token.partition(".")
    if not session or not salt:
        return False
    if token in _used:
        return False
    wanted = _token(session, secret, salt)
    _used.append(token)
    return hmac.compare_digest(token.encode(), wanted.encode())


_used = []
