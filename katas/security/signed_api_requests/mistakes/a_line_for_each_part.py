"""A line break between the parts keeps them apart.

It does, as long as no part holds a line break. That may be a promise of the web server, or not; the signature does not
have to rely on it. Here, {{a_changed_request_is_refused: message}}. JSON, or the length of each part before it, needs
no promise.

Fails: a_changed_request_is_refused
"""


def sign(secret, method, target, time, nonce, body):
    text = "\n".join([method, target, time, nonce, hashlib.sha256(body).hexdigest()])
    return hmac.digest(secret, text.encode(), "sha256").hex()
