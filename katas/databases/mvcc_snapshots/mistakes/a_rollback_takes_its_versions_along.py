"""A rollback removes what the transaction has written.

It works, and has to find and lock all of it, at the moment when something went wrong. With versions, a rollback is a note: nobody sees what that transaction has written. Its versions are garbage like others, until vacuum.

Breaks: "nothing else than `vacuum` removes one"
Fails: a_write_adds_a_version
"""

class Tx:
    ...

    def rollback(self):
        self._store._running.remove(self)
        for key in self._keys:
            versions = self._store._versions[key]
            versions[:] = [version for version in versions if version.creator is not self]
