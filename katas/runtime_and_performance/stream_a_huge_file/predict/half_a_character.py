"""What is left of the word?

`é` takes two bytes in UTF-8, and the second piece begins with the latter of them. `errors="ignore"` drops each half where it stands, without a word;
`errors="replace"` puts a mark in the place of each. An incremental decoder keeps the first half until the second one comes. Only the last of the three lines has
the word.

Predicted:
    café!
    caf�!
    café!
You expect the halves to find each other. Each call of `decode` begins anew, and remembers nothing of the one before.

Predicted:
    caf!
    caf�!
    café!
You expect one mark for one character. There are two calls, each with a half, and each replaces what it cannot read.
"""
import codecs

pieces = ["café!".encode()[:4], "café!".encode()[4:]]
print("".join(piece.decode(errors="ignore") for piece in pieces))
print("".join(piece.decode(errors="replace") for piece in pieces))
decoder = codecs.getincrementaldecoder("utf-8")()
print("".join(decoder.decode(piece) for piece in pieces))
