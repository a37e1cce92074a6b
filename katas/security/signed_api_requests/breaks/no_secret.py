"""The secret is not used.

Breaks: "`sign(secret, method, target, time, nonce, body)`** returns the signature of a request"
"""


def sign(secret, method, target, time, nonce, body):
    text = json.dumps([method, target, time, nonce, hashlib.sha256(body).hexdigest()])
    return hmac.digest(b'', text.encode(), "sha256").hex()
