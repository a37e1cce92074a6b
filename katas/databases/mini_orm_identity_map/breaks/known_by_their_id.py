"""An object with the id of a known one is taken for it.

Breaks: "Adding an object that the session knows does nothing."
"""

class Session:
    ...

    def add(self, obj):
        if (type(obj), obj.id) not in self._objects and not any(known is obj for known in self._added):
            self._added.append(obj)
