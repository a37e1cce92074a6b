"""What was rolled back stays.

Breaks: "removes the versions that no running transaction can see and no future one will"
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
                if version.creator.committed is None or any(version.is_there_at(moment) for moment in moments)
            ]
            removed += len(versions) - len(kept)
            self._versions[key] = kept
        return removed
