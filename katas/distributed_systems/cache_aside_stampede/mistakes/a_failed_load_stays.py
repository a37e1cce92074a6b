"""The load is taken out of the dict when its product has come.

A load that fails never gets there, and the next call finds it: {{a_hit_spares_the_database: message}}. One bad moment of the database, and
this product is gone until the program is restarted. Take it out however it ends.

Breaks: "The `get` after a failed load tries anew."
Fails: a_hit_spares_the_database
"""


class ProductCache:
    ...

    def _carry_out(self, load, sku):
        try:
            text = json.dumps(self._database.load(sku))
        except BaseException as error:
            load.set_exception(error)
            return
        with self._lock:
            if self._loads.get(sku) is load:
                del self._loads[sku]
                with contextlib.suppress(ConnectionError):
                    self._cache.set(sku, text, self._ttl)
        load.set_result(text)
