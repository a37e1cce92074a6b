"""Another encoding.

Breaks: "`decode` makes a value of JSON, and a `str` of UTF-8"
"""


class TextCodec:
    def decode(self, raw):
        return raw.decode("latin-1")
