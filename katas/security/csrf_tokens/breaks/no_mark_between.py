"""Salt and session stand directly behind each other.

Breaks: "A token is good for the session and the secret for which it was made, and for no other ones."
"""


def _token(session, secret, salt):
    return f"{salt}.{hmac.digest(secret, f'{salt}{session}'.encode(), 'sha256').hex()}"
