"""Read committed sees what is not committed.

Breaks: "It never sees what others have not committed or have rolled back."
"""

class Tx:
    ...

    def _seen(self, key):
        if self.level != "snapshot":
            for version in reversed(self._store._versions.get(key, [])):
                if version.deleter is None:
                    return version
        for version in self._store._versions.get(key, []):
            if version.deleter is not self and (version.creator is self or version.is_there_at(self._moment)):
                return version
        return None
