"""First store, then publish: nothing can be announced that does not exist.

Place called publish {{a_stored_order_is_announced: place called publish}}. If the process dies between the two, or the bus is down,
nobody will ever hear of the order. The promise to announce it has to be committed with it.

Fails: a_stored_order_is_announced
"""


class Shop:
    ...

    def place(self, order, customer, cents):
        event = {"id": f"order_placed/{order}", "type": "order_placed", "order": order, "customer": customer, "cents": cents}
        with self._conn:
            self._conn.execute("INSERT INTO orders (id, customer, cents) VALUES (?, ?, ?)", (order, customer, cents))
        self._publish(event)
