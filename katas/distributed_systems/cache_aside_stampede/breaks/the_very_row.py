"""The one that has loaded is given what `load` returned.

Breaks: "Each call returns a dict of its own, which its caller may change."
"""


class ProductCache:
    ...

    def get(self, sku):
        text = self._cached(sku)
        if text is not None:
            return json.loads(text)
        with self._lock:
            load = self._loads.get(sku)
            mine = load is None
            if load is None:
                load = self._loads[sku] = Future()
        if mine:
            self._carry_out(load, sku)
            if load.exception() is None:
                return load.row
        return json.loads(load.result())

    def _carry_out(self, load, sku):
        try:
            load.row = self._database.load(sku)
            text = json.dumps(load.row)
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
