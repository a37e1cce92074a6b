"""What is signed: method unsigned.

Breaks: "Whatever is changed in the request"
"""


def sign(secret, method, target, time, nonce, body):
    text = json.dumps([target, time, nonce, hashlib.sha256(body).hexdigest()])
    return hmac.digest(secret, text.encode(), "sha256").hex()
