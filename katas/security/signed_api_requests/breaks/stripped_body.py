"""What is signed: stripped body.

Breaks: "Whatever is changed in the request"
"""


def sign(secret, method, target, time, nonce, body):
    text = json.dumps([method, target, time, nonce, hashlib.sha256(body.strip()).hexdigest()])
    return hmac.digest(secret, text.encode(), "sha256").hex()
