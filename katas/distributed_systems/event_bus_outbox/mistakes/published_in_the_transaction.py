"""Inside of the transaction, publishing and storing are one thing.

The transaction covers the database and not the bus: place called publish {{a_stored_order_is_announced: place called publish}}. If the
commit then fails, the warehouse packs an order that does not exist. Write the event into the same database, and publish later.

Breaks: "`place` never calls `publish`."
Fails: a_stored_order_is_announced
"""


class Shop:
    ...

    def place(self, order, customer, cents):
        event = {"id": f"order_placed/{order}", "type": "order_placed", "order": order, "customer": customer, "cents": cents}
        with self._conn:
            self._conn.execute("INSERT INTO orders (id, customer, cents) VALUES (?, ?, ?)", (order, customer, cents))
            self._publish(event)
