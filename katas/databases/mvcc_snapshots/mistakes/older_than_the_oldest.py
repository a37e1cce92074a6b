"""What was replaced before the oldest snapshot began is garbage, and the rest is not.

That is a safe rule, and PostgreSQL's. It leaves the versions *between* two snapshots, which were written and replaced after the one and before the other began: nobody can see them. One transaction that was left open keeps all of them.

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
                if version.creator in self._running or (
                    version.creator.committed is not None
                    and not (version.deleter is not None and _by(version.deleter, min(moments)))
                )
            ]
            removed += len(versions) - len(kept)
            self._versions[key] = kept
        return removed
