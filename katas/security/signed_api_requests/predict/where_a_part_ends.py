"""Which pairs are signed alike?

Parts that are only joined end to end can be cut apart elsewhere. A separator helps until it occurs in a part: then the same
text can come from two pairs again. JSON puts each part into quotes and escapes quotes and line breaks in it, so that every part can
be read back, and different pairs give different texts.

Predicted:
    True
    False
    False
You expect a line break between the parts to keep them apart. It does for parts that hold none.

Predicted:
    False
    False
    False
You expect a keyed hash to know the parts. It knows one text.
"""
import hmac, json

def mac(text):
    return hmac.digest(b"secret", text.encode(), "sha256")

def alike(join, one, other):
    return mac(join(one)) == mac(join(other))

print(alike("".join, ("cents=10", "00"), ("cents=100", "0")))
print(alike("\n".join, ("a\nb", "c"), ("a", "b\nc")))
print(alike(json.dumps, ("a\nb", "c"), ("a", "b\nc")))
