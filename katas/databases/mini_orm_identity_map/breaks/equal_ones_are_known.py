"""An equal object is taken for a known one.

Breaks: "They may be equal to each other"
"""

class Session:
    ...

    def add(self, obj):
        if not any(known == obj for known in (*self._added, *self._objects.values())):
            self._added.append(obj)
