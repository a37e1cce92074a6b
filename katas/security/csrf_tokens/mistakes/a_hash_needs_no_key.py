"""A hash of the session's id is as good as one with a key.

Then everybody who knows the recipe and the id can make the token, and all deployments of the software have the same
recipe. A hash of what an attacker has planted or guessed proves nothing: {{no_token_can_be_made_up: message}}. The key
is what only you have.

Fails: no_token_can_be_made_up, a_token_belongs_to_its_session
"""

import hashlib


def _token(session, secret, salt):
    return hashlib.sha256(session.encode()).hexdigest()


def _is_valid(token, session, secret):
    return bool(session) and hmac.compare_digest(token.encode(), _token(session, secret, None).encode())
