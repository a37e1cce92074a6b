"""`obj in objects` asks whether the object was added already.

It asks whether an *equal* one was. Two new books with the same title are two rows, and the second was lost. The question is about this object: compare with
`is`. (Objects that are unhashable cannot be put into a set either.)

Breaks: "They may be equal to each other, and may be unhashable."
Fails: what_was_added_is_inserted_once
"""

class Session:
    ...

    def add(self, obj):
        if obj not in self._added and not any(known is obj for known in self._objects.values()):
            self._added.append(obj)
