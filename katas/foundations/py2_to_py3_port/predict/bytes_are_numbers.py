"""What is in `bytes`, and what does `str` make of them?

`bytes` is a sequence of numbers from 0 to 255: an item is an `int`, and a slice is `bytes`. `str(data)` without an encoding
gives what `repr` gives, with the `b` and the quotes. Bytes and text are never equal.

Predicted:
    a a
    abc
    True
You expect the `str` of Python 2, which was bytes and served as text.

Predicted:
    b'a' b'a'
    abc
    False
You know that bytes are not text, and expect an item to be one byte and `str` to decode.
"""
data = b"abc"

print(data[0], data[:1])
print(str(data))
print(data == "abc")
