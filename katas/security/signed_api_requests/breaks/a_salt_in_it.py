"""A signature is another one each time.

Breaks: "Equal requests have equal signatures."
"""

import secrets


def sign(secret, method, target, time, nonce, body):
    text = json.dumps([method, target, time, nonce, hashlib.sha256(body).hexdigest()])
    text += secrets.token_hex(4)
    return hmac.digest(secret, text.encode(), "sha256").hex()
