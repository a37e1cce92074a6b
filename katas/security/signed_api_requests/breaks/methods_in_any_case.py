"""What is signed: methods in any case.

Breaks: "Whatever is changed in the request"
"""


def sign(secret, method, target, time, nonce, body):
    text = json.dumps([method.upper(), target, time, nonce, hashlib.sha256(body).hexdigest()])
    return hmac.digest(secret, text.encode(), "sha256").hex()
