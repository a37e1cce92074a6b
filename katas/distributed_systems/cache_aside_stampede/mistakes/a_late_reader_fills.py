"""What was loaded goes into the cache.

It was loaded before the update, and comes after it: {{an_update_is_seen_at_once: message}}. A load that has been overtaken must not tell
the cache. Let `update` take it out of the dict, and let the load look whether it is still in there.

Breaks: "nor does the cache hold it: not even if a load from before the update is still under way and ends later."
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
            if self._loads.get(sku) is load:
                del self._loads[sku]
            with contextlib.suppress(ConnectionError):
                self._cache.set(sku, text, self._ttl)
        load.set_result(text)
