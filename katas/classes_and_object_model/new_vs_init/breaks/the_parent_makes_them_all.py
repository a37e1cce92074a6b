"""A subclass gets objects of its parent.

Breaks: "Calling a subclass of `SerialNumber` gives an instance of that subclass."
"""

import functools


class SerialNumber(str):
    def __new__(cls, text):
        return SerialNumber._made(text.strip().upper())

    @staticmethod
    @functools.lru_cache
    def _made(text):
        return str.__new__(SerialNumber, text)
