"""A token is a text, so `compare_digest` is given two texts.

For texts outside of ASCII it raises TypeError, and what was sent may be anything: {{no_token_can_be_made_up: message}}. The attacker
gets a 500 for it, and the log fills up. Compare bytes.

Breaks: "Everything else is refused like a wrong token and raises nothing, whatever letters or bytes were sent."
Fails: no_token_can_be_made_up
"""


def _is_valid(token, session, secret):
    salt, _, _ = token.partition(".")
    return bool(session and salt) and hmac.compare_digest(token, _token(session, secret, salt))
