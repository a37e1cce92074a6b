"""A wrapper that behaves much like a string.

Breaks: "**`SerialNumber(text)`** is a subclass of `str`."
"""

from collections import UserString


class SerialNumber(UserString):
    def __init__(self, text):
        super().__init__(str(text).strip().upper())
