"""A server that is down is down in all balancers.

Breaks: "Balancers know
nothing of each other."
"""

_DOWN = set()


class RoundRobin(_Balancer):
    ...

    def __init__(self, servers):
        super().__init__(servers)
        self._down = _DOWN
        self._next = 0
