"""Copying is locked and clearing is locked, so draining is safe.

Two safe steps do not make a safe whole: a hit that comes in after the copy and before the clearing is in
neither. Locks protect a stretch of code, not a variable. Do both under one `with`, or exchange the dict for
a new one.

Fails: drain_loses_nothing
"""


class HitCounter:
    ...

    def drain(self) -> dict[str, int]:
        """Hand over all counts and begin again at nothing, in one step."""
        drained = self.snapshot()
        with self._lock:
            self._counts.clear()
        return drained
