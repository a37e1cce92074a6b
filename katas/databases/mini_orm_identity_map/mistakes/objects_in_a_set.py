"""A set knows what was added already.

A set asks for the hash and for equality. A mapped object may have no hash, and two new objects may be equal and still be two rows. Keep a list, and look for this object with `is`.

Fails: what_was_added_is_inserted_once
"""

class Session:
    ...

    def add(self, obj):
        if obj not in set(self._added) | {known for known in self._objects.values() if type(known) is type(obj)}:
            self._added.append(obj)
