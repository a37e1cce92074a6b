"""What is signed: the path is signed.

Breaks: "`target` is the path with the query, as it is sent"
"""


def sign(secret, method, target, time, nonce, body):
    text = json.dumps([method, target.partition("?")[0], time, nonce, hashlib.sha256(body).hexdigest()])
    return hmac.digest(secret, text.encode(), "sha256").hex()
