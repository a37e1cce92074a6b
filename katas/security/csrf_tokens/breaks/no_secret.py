"""The secret is that of the file.

Breaks: "of the session and the secret for which it was made"
"""


def _token(session, secret, salt= None):
    return f"{salt}.{hmac.digest(b'built in', f'{salt}.{session}'.encode(), 'sha256').hex()}"
