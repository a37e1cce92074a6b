"""What stands behind the token is ignored.

Breaks: "Everything else is refused like a wrong token"
"""


def _is_valid(token, session, secret):
    salt, _, _ = token.partition(".")
    wanted = _token(session, secret, salt)
    return bool(session) and hmac.compare_digest(token.encode()[:97], wanted.encode())
