"""What does somebody without the key learn from the token, and what can they change?

The payload is base64, which is a spelling and no lock: reading it takes no key. Changing it takes no key either, and makes a text
that looks like a token; but the signature was made of the old text, and for the new one it is wrong. So a token keeps its content
*unchanged*, and keeps nothing *secret*.

Predicted:
    sub: ann
    True
    True
You expect changed claims to be signed like the old ones. The signature is of the text, and the text is another one.

Predicted:
    sub: ann
    False
    False
You expect a signature to be new each time. An HMAC has no chance in it: the same text and key give the same one.
"""
import base64, hmac

def mac(text, key=b"the key"):
    return hmac.digest(key, text, "sha256")

payload = base64.urlsafe_b64encode(b"sub: ann")
token = payload, mac(payload)

read = base64.urlsafe_b64decode(token[0])
changed = base64.urlsafe_b64encode(b"sub: root")
print(read.decode())
print(mac(payload) == token[1])
print(mac(changed) == token[1])
