"""`invalidate` starts anew: clear the cache.

One price has changed, and every other result is lost with it: {{results_are_forgotten_on_demand: message}}. The next minute is as slow as the
first one after a restart. Remove the one key.

Fails: results_are_forgotten_on_demand
"""


class _Cached(Generic[_R]):
    def invalidate(self, *args: Hashable) -> None:
        with self._lock:
            self._entries.clear()

    ...
