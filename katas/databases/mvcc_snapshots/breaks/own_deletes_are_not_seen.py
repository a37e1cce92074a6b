"""Own deletes are not seen.

Breaks: "It sees its own changes"
"""

class Tx:
    ...

    def _seen(self, key):
        for version in self._store._versions.get(key, []):
            if (version.creator is self or version.is_there_at(self._moment)):
                return version
        return None
