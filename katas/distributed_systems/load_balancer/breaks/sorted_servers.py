"""The round goes by name.

Breaks: "`RoundRobin` picks in the order of `servers`"
"""


class RoundRobin(_Balancer):
    ...

    def __init__(self, servers):
        self._servers = sorted(servers)
        self._down = set()
        self._next = 0
        self._lock = threading.Lock()
