"""Calls are counted in a dict: that is fast, and needs no database.

Each worker has its own dict, so five workers allow five times as much: {{the_limit_holds_across_workers: ann calls five workers, once each, in the same minute}}.
The count has to be where all of them look.

Breaks: "A buyer has 3 calls of `reserve` in a minute, on all workers together."
Fails: the_limit_holds_across_workers
"""


class TicketShop:
    ...

    def __init__(self, conn):
        self._conn = conn
        self._calls = {}

    def _counted(self, buyer, minute):
        self._calls[buyer, minute] = self._calls.get((buyer, minute), 0) + 1
        return self._calls[buyer, minute]
