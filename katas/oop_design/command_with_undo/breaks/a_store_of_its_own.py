"""The history works on a copy.

Breaks: "`History(store, limit)` keeps what was done to `store`"
"""


class History:
    ...

    def __init__(self, store, limit):
        self._store = dict(store)
        self._limit = limit
        self._done = []
        self._undone = []
