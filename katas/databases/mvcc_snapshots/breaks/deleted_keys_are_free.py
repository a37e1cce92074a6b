"""A deleted key is no conflict.

Breaks: "has written or deleted the key"
"""

class Tx:
    ...

    def delete(self, key):
        self._look_for_conflicts(key)
        old = self._seen(key)
        if old is not None:
            old.deleter = self
