"""The time is signed as a number.

Breaks: "Whatever is changed in the request"
"""


def sign(secret, method, target, time, nonce, body):
    number = int(time) if time.isdigit() and time.isascii() and len(time) < 20 else time
    text = json.dumps([method, target, number, nonce, hashlib.sha256(body).hexdigest()])
    return hmac.digest(secret, text.encode(), "sha256").hex()
