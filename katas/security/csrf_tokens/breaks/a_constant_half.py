"""Salt and digest change, and a part of the token does not.

Breaks: "No run of twelve characters occurs in each of them."
Fails: each_page_has_another_token
"""


def _token(session, secret, salt= None):
    fixed = hmac.digest(secret, session.encode(), 'sha256').hex()
    return f"{salt}.{fixed}{hmac.digest(secret, f'{salt}.{session}'.encode(), 'sha256').hex()}"
