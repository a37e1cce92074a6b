"""place does not commit.

Breaks: "When it returns, the order is committed."
"""


class Shop:
    ...

    def place(self, order, customer, cents):
        event = {"id": f"order_placed/{order}", "type": "order_placed", "order": order, "customer": customer, "cents": cents}
        self._conn.execute("INSERT INTO orders (id, customer, cents) VALUES (?, ?, ?)", (order, customer, cents))
        self._conn.execute("INSERT INTO outbox (event) VALUES (?)", (json.dumps(event),))
