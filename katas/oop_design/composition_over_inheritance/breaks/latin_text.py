"""Another encoding.

Breaks: "`decode` turns JSON into its value, and UTF-8 into a `str`"
"""


class TextCodec:
    def decode(self, raw):
        return raw.decode("latin-1")
