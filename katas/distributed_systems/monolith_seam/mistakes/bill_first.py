"""An order is stored when it is clear what has become of it.

If the process dies in between, there is an invoice, and nothing knows of the order: {{half_done_is_seen_and_repaired: message}}. Leave the note first: an open order.

Fails: half_done_is_seen_and_repaired
"""


class Orders:
    ...

    def place(self, order_id, items):
        try:
            self._billing.bill(order_id, items)
        except BillingUnclear:
            status = "open"
        except UnknownSku:
            status = "rejected"
        else:
            status = "billed"
        with self._conn:
            self._conn.execute("INSERT INTO orders VALUES (?, ?)", (order_id, status))
            self._conn.executemany(
                "INSERT INTO order_lines VALUES (?, ?, ?)",
                [(order_id, sku, quantity) for sku, quantity in items.items()],
            )
        return status
