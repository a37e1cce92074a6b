"""The id is the customer's name.

Breaks: "different for each order"
"""


class Shop:
    ...

    def place(self, order, customer, cents):
        event = {"id": f"order_placed/{customer}", "type": "order_placed", "order": order, "customer": customer, "cents": cents}
        with self._conn:
            self._conn.execute("INSERT INTO orders (id, customer, cents) VALUES (?, ?, ?)", (order, customer, cents))
            self._conn.execute("INSERT INTO outbox (event) VALUES (?)", (json.dumps(event),))
