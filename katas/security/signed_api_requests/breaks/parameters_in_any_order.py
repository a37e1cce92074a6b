"""What is signed: parameters in any order.

Breaks: "`target` is the path with the query, as it is sent"
"""


def sign(secret, method, target, time, nonce, body):
    text = json.dumps([method, "".join(sorted(target)), time, nonce, hashlib.sha256(body).hexdigest()])
    return hmac.digest(secret, text.encode(), "sha256").hex()
