"""Tokens are compared in any case.

Breaks: "Everything else is refused like a wrong token"
"""


def _is_valid(token, session, secret):
    token = token.lower()
    salt, _, _ = token.partition(".")
    wanted = _token(session, secret, salt)
    return bool(session) and hmac.compare_digest(token.encode(), wanted.encode())
