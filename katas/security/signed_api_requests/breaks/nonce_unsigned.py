"""What is signed: nonce unsigned.

Breaks: "Whatever is changed in the request"
"""


def sign(secret, method, target, time, nonce, body):
    text = json.dumps([method, target, time, hashlib.sha256(body).hexdigest()])
    return hmac.digest(secret, text.encode(), "sha256").hex()
