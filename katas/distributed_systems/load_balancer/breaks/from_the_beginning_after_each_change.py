"""When a server goes down or comes up, the round begins anew.

Breaks: "the order of the others stays, and the round goes on from the server that it has reached in the list of all"
"""


class RoundRobin(_Balancer):
    ...

    def down(self, server):
        self._down.add(server)
        self._next = 0
