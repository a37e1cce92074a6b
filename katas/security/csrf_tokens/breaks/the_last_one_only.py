"""Only the token of the latest page is good.

Breaks: "It can be used again and again"
"""


def _token(session, secret, salt= None):
    _last[session] = salt
    return f"{salt}.{hmac.digest(secret, f'{salt}.{session}'.encode(), 'sha256').hex()}"


_last = {}


def _is_valid(token, session, secret):
    salt, _, _ = token.partition(".")
    if not session or not salt:
        return False
    if _last.get(session) != salt:
        return False
    wanted = _token(session, secret, salt)
    return hmac.compare_digest(token.encode(), wanted.encode())
