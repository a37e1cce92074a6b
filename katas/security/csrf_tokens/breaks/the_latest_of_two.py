"""The token changes each time, and the older ones are no good.

Breaks: "and all of them are good"
Fails: each_page_has_another_token
"""


def _token(session, secret, salt= None):
    _latest.setdefault(session, []).append(salt)
    return f"{salt}.{hmac.digest(secret, f'{salt}.{session}'.encode(), 'sha256').hex()}"


_latest = {}


def _is_valid(token, session, secret):
    salt, _, _ = token.partition(".")
    if not session or not salt:
        return False
    if salt not in _latest.get(session, [])[-10:]:
        return False
    wanted = _token(session, secret, salt)
    return hmac.compare_digest(token.encode(), wanted.encode())
