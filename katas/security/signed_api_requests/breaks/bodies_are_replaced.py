"""A body is signed as the text that can be made of it.

Breaks: "Whatever is changed in the request"
"""


def sign(secret, method, target, time, nonce, body):
    text = json.dumps([method, target, time, nonce, body.decode(errors="replace")])
    return hmac.digest(secret, text.encode(), "sha256").hex()
