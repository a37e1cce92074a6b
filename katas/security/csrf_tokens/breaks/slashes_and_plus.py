"""The token is written in Base64, with `+`, `/` and `=`.

Breaks: "a `str` of letters, digits and `-_.` that it can put into its page"
"""

import base64


def _token(session, secret, salt):
    digest = hmac.digest(secret, f"{salt}.{session}".encode(), "sha256")
    return f"{salt}.{base64.b64encode(digest).decode()}"
