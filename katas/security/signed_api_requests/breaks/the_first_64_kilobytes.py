"""The first 64 kilobytes of a body are signed.

Breaks: "Whatever is changed in the request"
"""


def sign(secret, method, target, time, nonce, body):
    text = json.dumps([method, target, time, nonce, hashlib.sha256(body[:65_536]).hexdigest()])
    return hmac.digest(secret, text.encode(), "sha256").hex()
