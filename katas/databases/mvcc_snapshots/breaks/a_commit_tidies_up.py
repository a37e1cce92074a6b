"""A commit removes what it has replaced.

Breaks: "nothing else than `vacuum` removes one"
"""

class Tx:
    ...

    def commit(self):
        self._store._commits += 1
        self.committed = self._store._commits
        self._store._changed.update(dict.fromkeys(self._keys, self.committed))
        self._store._running.remove(self)
        if not self._store._running:
            self._store.vacuum()
