"""A URL shortener: numbers as codes, ids in blocks, and a redirect that does as little as possible."""

import string

ALPHABET = string.digits + string.ascii_lowercase + string.ascii_uppercase
LENGTH = 6
BLOCK = 40


def encode(number):
    """The code of an id."""
    # TODO: this counts up, and has not always six characters
    code = ""
    while number:
        number, digit = divmod(number, len(ALPHABET))
        code = ALPHABET[digit] + code
    return code


def decode(code):
    """The id of a code; None for a text that is no code."""
    # TODO


class Shortener:
    """One of several workers that share `shards` and `cache`."""

    def __init__(self, shards, cache, take_block):
        self.shards = shards
        self.cache = cache
        self.take_block = take_block

    def shorten(self, url):
        """Store a link under an id of its own; return the code."""
        # TODO

    def resolve(self, code):
        """Status and address of a redirect, or 404 and None."""
        # TODO

    def flush_clicks(self):
        """Write the clicks that were counted since the last time."""
        # TODO
