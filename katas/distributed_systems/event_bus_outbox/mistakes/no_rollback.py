"""A statement that fails leaves nothing behind.

The one before it has written already, and the transaction stays open. The next order that is committed takes the event of the refused one
with it. Announced: {{only_what_is_stored_is_announced: announced after two refusals}}. `with conn:` rolls back.

Fails: only_what_is_stored_is_announced
"""


class Shop:
    ...

    def place(self, order, customer, cents):
        event = {"id": f"order_placed/{order}", "type": "order_placed", "order": order, "customer": customer, "cents": cents}
        self._conn.execute("INSERT INTO outbox (event) VALUES (?)", (json.dumps(event),))
        self._conn.execute("INSERT INTO orders (id, customer, cents) VALUES (?, ?, ?)", (order, customer, cents))
        self._conn.commit()
