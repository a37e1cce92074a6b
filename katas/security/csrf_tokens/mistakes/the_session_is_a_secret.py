"""No other site knows the session's id, so the id itself is a good token.

It is one, until it stands in a page. There a script can read it, a cache can store it and a screenshot can show it, and
it is the key to the account: {{no_token_can_be_made_up: message}}. The cookie is `HttpOnly` to keep it out of pages.

Breaks: "The session's id is no part of it."
Fails: a_token_belongs_to_its_session, no_token_can_be_made_up
"""


def _token(session, secret, salt):
    return session


def _is_valid(token, session, secret):
    return bool(session) and hmac.compare_digest(token.encode(), session.encode())
