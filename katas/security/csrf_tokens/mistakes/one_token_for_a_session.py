"""A token is made once for a session, so it is the same on each page.

Against CSRF that is enough. But what stands on each page can be guessed from the length of compressed answers, if the
attacker can have text of his own shown beside it. Here, {{each_page_has_another_token: message}}. A random salt in the
token makes each of them new.

Fails: each_page_has_another_token
"""


def _token(session, secret, salt):
    return hmac.digest(secret, session.encode(), "sha256").hex()


def _is_valid(token, session, secret):
    return bool(session) and hmac.compare_digest(token.encode(), _token(session, secret, None).encode())
