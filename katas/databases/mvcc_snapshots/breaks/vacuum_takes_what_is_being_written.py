"""What is being written goes, too.

Breaks: "Versions that a running transaction has written stay."
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
                if any(version.is_there_at(moment) for moment in moments)
            ]
            removed += len(versions) - len(kept)
            self._versions[key] = kept
        return removed
