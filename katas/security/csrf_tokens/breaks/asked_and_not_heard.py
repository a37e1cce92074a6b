"""compare_digest is called, and `==` decides.

Breaks: "The token sent and the right one are compared by `hmac.compare_digest`."
"""


def _is_valid(token, session, secret):
    salt, _, _ = token.partition(".")
    wanted = _token(session, secret, salt)
    hmac.compare_digest(token.encode(), wanted.encode())
    return bool(session) and token == wanted
