"""All parts are joined end to end and signed.

Then characters can move: `cents=10` with the nonce `00x` is signed like `cents=1000` with the nonce `x`. Here,
{{a_changed_request_is_refused: message}}. The text has to say where each part ends.

Fails: a_changed_request_is_refused
"""


def sign(secret, method, target, time, nonce, body):
    text = method + target + time + nonce
    return hmac.digest(secret, text.encode() + body, "sha256").hex()
