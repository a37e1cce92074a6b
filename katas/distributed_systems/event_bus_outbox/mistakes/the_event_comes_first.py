"""The event is stored first, so that no order can be forgotten.

{{only_what_is_stored_is_announced: message}}: two commits have a moment between them, in whichever order. One transaction for both.

Breaks: "An order that was not committed is never announced."
Fails: only_what_is_stored_is_announced
"""


class Shop:
    ...

    def place(self, order, customer, cents):
        event = {"id": f"order_placed/{order}", "type": "order_placed", "order": order, "customer": customer, "cents": cents}
        with self._conn:
            self._conn.execute("INSERT INTO outbox (event) VALUES (?)", (json.dumps(event),))
        with self._conn:
            self._conn.execute("INSERT INTO orders (id, customer, cents) VALUES (?, ?, ?)", (order, customer, cents))
