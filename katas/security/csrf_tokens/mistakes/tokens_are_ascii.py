"""Tokens are ASCII, so that is what is sent.

What is sent may be anything. For a `str` with other characters `compare_digest` raises TypeError, and `encode("ascii")`
raises as well: here, {{no_token_can_be_made_up: message}}. The attacker gets a 500 for it, and the log fills up.
Compare bytes, in UTF-8.

Breaks: "Everything else is refused like a wrong token and raises nothing, whatever letters or bytes were sent."
Fails: no_token_can_be_made_up
"""


def _is_valid(token, session, secret):
    salt, _, _ = token.partition(".")
    return bool(session and salt) and hmac.compare_digest(token, _token(session, secret, salt))
