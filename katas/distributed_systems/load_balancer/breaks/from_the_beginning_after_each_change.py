"""When a server goes down or comes up, the round begins anew.

Breaks: "the order of
the others stays, and so does the place at which the round is"
"""


class RoundRobin(_Balancer):
    ...

    def down(self, server):
        self._down.add(server)
        self._next = 0
