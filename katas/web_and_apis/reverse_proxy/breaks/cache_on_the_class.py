"""The cache belongs to the class.

Breaks: "answers the later GETs of the same"
Fails: what_is_public_is_asked_once
"""


class Proxy:
    ...

    _cache = {}

    def __init__(self, send):
        self._send = send
