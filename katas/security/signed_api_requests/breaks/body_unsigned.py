"""What is signed: body unsigned.

Breaks: "Whatever is changed in the request"
"""


def sign(secret, method, target, time, nonce, body):
    text = json.dumps([method, target, time, nonce])
    return hmac.digest(secret, text.encode(), "sha256").hex()
