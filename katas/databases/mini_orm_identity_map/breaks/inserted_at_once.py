"""Adding inserts.

Breaks: "the next flush inserts it"
"""

class Session:
    ...

    def add(self, obj):
        if not any(known is obj for known in self._objects.values()):
            self._insert(obj)
