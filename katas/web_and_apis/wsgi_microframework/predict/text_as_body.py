"""What does a server send if an application returns a text?

A server iterates the body. A `str` is an iterable of its characters, a `bytes` object one of numbers, so neither is what WSGI asks
for: an iterable *of bytes objects*. A list with one of them is the usual body.

Predicted:
    [b'hi']
    [b'hi']
    [b'hi']
You expect whatever holds the text to be sent as one piece. The loop that sends knows nothing but iteration.

Predicted:
    ['hi']
    [b'hi']
    [b'hi']
You expect a text to be one piece. Iterating it gives single characters, and iterating bytes gives numbers.
"""
def sent(body):
    return [piece for piece in body]

print(sent("hi"))
print(sent(b"hi"))
print(sent([b"hi"]))
