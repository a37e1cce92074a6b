"""The caller's list is kept.

Breaks: "`servers` is an iterable of different names, strings, at least one."
"""


class Sticky(_Balancer):
    ...

    def __init__(self, servers):
        self._servers = servers
        self._down = set()
        self._lock = threading.Lock()
