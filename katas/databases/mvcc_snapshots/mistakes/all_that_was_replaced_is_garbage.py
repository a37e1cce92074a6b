"""Vacuum removes what has been replaced or deleted.

Who replaced it may have been rolled back, or be still running; and a snapshot that is older than the change still reads the old version: {{vacuum_removes_what_nobody_sees: message}}. Ask for each version whether any moment at which somebody looks still shows it.

Fails: vacuum_removes_what_nobody_sees
"""

class Store:
    ...

    def vacuum(self):
        moments = {self._commits, *(tx.began for tx in self._running if tx.level == "snapshot")}
        removed = 0
        for key, versions in self._versions.items():
            kept = [
                version
                for version in versions
                if moments and version.deleter is None
            ]
            removed += len(versions) - len(kept)
            self._versions[key] = kept
        return removed
