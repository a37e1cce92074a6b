"""A signature is bytes.

Breaks: "16 to 200 ASCII characters"
"""


def sign(secret, method, target, time, nonce, body):
    text = json.dumps([method, target, time, nonce, hashlib.sha256(body).hexdigest()])
    return hmac.digest(secret, text.encode(), "sha256")
