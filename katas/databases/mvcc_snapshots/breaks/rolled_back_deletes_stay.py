"""A delete that was rolled back stays.

Breaks: "After `rollback()`, everything is seen as if the transaction had not been."
"""

class Tx:
    ...

    def rollback(self):
        self._store._running.remove(self)
        for versions in self._store._versions.values():
            for version in versions:
                if version.deleter is self:
                    version.deleter = version.creator
