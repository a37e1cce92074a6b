"""What was rolled back conflicts.

Breaks: "What was rolled back is no conflict"
"""

class Tx:
    ...

    def rollback(self):
        self._store._running.remove(self)
        self._store._changed.update(dict.fromkeys(self._keys, self._store._commits + 1))
