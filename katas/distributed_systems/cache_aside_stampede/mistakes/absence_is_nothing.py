"""If there is no product, there is nothing to cache.

Then each request for it reaches the database: {{absence_is_remembered: message}}. A thousand names that do not exist are a thousand queries. That there is none is an answer as well.

Breaks: "That holds for `None` as well: absence is remembered."
Fails: absence_is_remembered
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
                if text != "null":
                    with contextlib.suppress(ConnectionError):
                        self._cache.set(sku, text, self._ttl)
        load.set_result(text)
