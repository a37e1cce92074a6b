"""What is signed: target unsigned.

Breaks: "Whatever is changed in the request"
"""


def sign(secret, method, time, nonce, body):
    text = json.dumps([method, time, nonce, hashlib.sha256(body).hexdigest()])
    return hmac.digest(secret, text.encode(), "sha256").hex()
