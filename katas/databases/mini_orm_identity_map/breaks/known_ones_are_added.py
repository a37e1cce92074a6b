"""A known object is added again.

Breaks: "Adding an object that the session knows does nothing."
"""

class Session:
    ...

    def add(self, obj):
        if not any(known is obj for known in self._added):
            self._added.append(obj)
