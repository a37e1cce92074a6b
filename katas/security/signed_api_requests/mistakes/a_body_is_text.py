"""A body is JSON, so it can be signed as a text.

One day it is a picture: here, {{honest_requests_reach_the_api: message}}. A body is bytes, and is signed as they are, or as their
hash. To decode it before the signature is right would also mean to read what anybody may have sent.

Fails: honest_requests_reach_the_api
"""


def sign(secret, method, target, time, nonce, body):
    text = json.dumps([method, target, time, nonce, body.decode()])
    return hmac.digest(secret, text.encode(), "sha256").hex()
