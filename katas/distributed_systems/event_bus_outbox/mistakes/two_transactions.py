"""The order is committed, and then the event is stored.

Two commits have a moment between them. Orders that were stored and never announced:
{{only_what_is_stored_is_announced: stored and not announced}}. One transaction for both.

Breaks: "Each committed order is announced, wherever `place` or `relay` dies."
Fails: only_what_is_stored_is_announced
"""


class Shop:
    ...

    def place(self, order, customer, cents):
        event = {"id": f"order_placed/{order}", "type": "order_placed", "order": order, "customer": customer, "cents": cents}
        with self._conn:
            self._conn.execute("INSERT INTO orders (id, customer, cents) VALUES (?, ?, ?)", (order, customer, cents))
        with self._conn:
            self._conn.execute("INSERT INTO outbox (event) VALUES (?)", (json.dumps(event),))
