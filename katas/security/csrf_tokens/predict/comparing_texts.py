"""What does `compare_digest` say to a letter outside of ASCII?

It takes two `str`, or two objects of bytes. For texts it asks for ASCII, since anything else could not be compared in constant time
as it is stored. It does not answer False then, it raises TypeError, and what an attacker sends may be anything. Encode both sides
first.

Predicted:
    True
    False
    False
You expect a wrong token to be just wrong. This one raises, and a server answers 500.

Predicted:
    True
    TypeError
    TypeError
You expect accents to be the trouble with bytes, too. Bytes are compared whatever they mean.
"""
from hmac import compare_digest

def compared(a, b):
    try:
        return compare_digest(a, b)
    except TypeError:
        return "TypeError"

print(compared("token", "token"))
print(compared("tokén", "token"))
print(compared("tokén".encode(), "token".encode()))
