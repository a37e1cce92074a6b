"""The body holds what is asked for, so that is what is signed.

The method and the address decide as much. A recorded signature of a harmless request is good for another one with the
same body: here, {{a_changed_request_is_refused: message}}. Sign everything that decides what happens, time and nonce as
well.

Breaks: "Whatever is changed in the request, in one part or by moving characters between parts, the signature does not fit any more."
Fails: a_changed_request_is_refused
"""


def sign(secret, method, target, time, nonce, body):
    return hmac.digest(secret, body, "sha256").hex()
