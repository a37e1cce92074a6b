"""Whether there was an update is asked under the lock, and the cache is told after it.

Breaks: "nor does the cache hold it"
Fails: an_update_is_seen_at_once
"""


class ProductCache:
    ...

    def _carry_out(self, load, sku):
        try:
            text = json.dumps(self._database.load(sku))
        except BaseException as error:
            with self._lock:
                if self._loads.get(sku) is load:
                    del self._loads[sku]
            load.set_exception(error)
            return
        with self._lock:
            still = self._loads.get(sku) is load
            if still:
                del self._loads[sku]
        if still:
            with contextlib.suppress(ConnectionError):
                self._cache.set(sku, text, self._ttl)
        load.set_result(text)
