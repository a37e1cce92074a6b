"""Half of the digest is compared.

Breaks: "A token is good for the session and the secret for which it was made, and for no other ones."
"""


def _is_valid(token, session, secret):
    salt, _, _ = token.partition(".")
    if not session or not salt:
        return False
    wanted = _token(session, secret, salt)
    return hmac.compare_digest(token[:60].encode(), wanted[:60].encode())
