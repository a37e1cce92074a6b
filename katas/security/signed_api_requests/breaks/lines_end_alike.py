"""Line breaks are signed alike.

Breaks: "Whatever is changed in the request"
"""


def sign(secret, method, target, time, nonce, body):
    text = json.dumps([method, target, time, nonce, hashlib.sha256(body.replace(b"\r\n", b"\n")).hexdigest()])
    return hmac.digest(secret, text.encode(), "sha256").hex()
