"""Without a session there is nothing to protect.

There is the login itself. A page of strangers logs its visitor in, as somebody else: what Ann types from then on is
stored in mallory's account. Here, {{forged_requests_change_nothing: message}}. The login form is a form: give it a
session and a token, too.

Fails: forged_requests_change_nothing
"""


def _is_valid(token, session, secret):
    if not session:
        return True
    salt, _, _ = token.partition(".")
    if not salt:
        return False
    return hmac.compare_digest(token.encode(), _token(session, secret, salt).encode())
