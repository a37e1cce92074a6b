"""The secret is that of the file.

Breaks: "A token is good for the session and the secret for which it was made"
"""


def _token(session, secret, salt= None):
    return f"{salt}.{hmac.digest(b'built in', f'{salt}.{session}'.encode(), 'sha256').hex()}"
