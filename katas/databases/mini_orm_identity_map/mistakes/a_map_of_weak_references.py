"""The map holds its objects weakly, so that it does not keep everything in memory.

An object that nobody else holds dies at once, and a change to it with it: it was {{only_changes_are_written: a change to an object that nobody else holds}}. Weak
references are right for objects that have *not* changed, and that takes a session that hears of each assignment, as SQLAlchemy's does.

Breaks: "The session keeps the objects that it knows, even if nobody else does."
Fails: only_changes_are_written
"""

from weakref import WeakValueDictionary


class Session:
    ...

    def __init__(self, conn):
        self._conn = conn
        self._objects = WeakValueDictionary()
        self._stored = {}
        self._added = []
