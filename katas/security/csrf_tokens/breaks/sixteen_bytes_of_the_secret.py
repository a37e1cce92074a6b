"""The first sixteen bytes of the secret count.

Breaks: "A token is good for the session and the secret for which it was made, and for no other ones."
"""


def _token(session, secret, salt):
    return f"{salt}.{hmac.digest(secret[:16], f'{salt}.{session}'.encode(), 'sha256').hex()}"
