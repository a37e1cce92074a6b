"""What is signed: time unsigned.

Breaks: "Whatever is changed in the request"
"""


def sign(secret, method, target, nonce, body):
    text = json.dumps([method, target, nonce, hashlib.sha256(body).hexdigest()])
    return hmac.digest(secret, text.encode(), "sha256").hex()
