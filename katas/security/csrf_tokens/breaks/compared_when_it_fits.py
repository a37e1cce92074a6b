"""The digests are compared in constant time, if they are equal.

Breaks: "The token sent and the right one are compared by `hmac.compare_digest`."
"""


def _is_valid(token, session, secret):
    salt, _, _ = token.partition(".")
    if not session or not salt:
        return False
    wanted = _token(session, secret, salt)
    if token != wanted:
        return False
    return hmac.compare_digest(token.encode(), wanted.encode())
