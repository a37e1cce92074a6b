"""A lock around the load lets one through at a time.

It lets one through for all products together: {{one_load_for_all_who_miss: message}}. One slow query holds up the shop. What must not
happen twice is the load of the same product.

Breaks: "Loads of different skus
are under way at the same time."
Fails: one_load_for_all_who_miss
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
            with self.__dict__.setdefault("_one", threading.Lock()):
                self._carry_out(load, sku)
        return json.loads(load.result())
