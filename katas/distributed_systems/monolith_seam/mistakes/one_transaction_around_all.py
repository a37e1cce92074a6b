"""Order and invoice belong together, so both are in one transaction.

The service's part is in another one. If the answer is lost, the order is rolled back and the invoice stays: {{only_through_the_seam: message}}.
Commit the order first, and then ask.

Fails: only_through_the_seam
"""


class Orders:
    ...

    def place(self, order_id, items):
        with self._conn:
            self._conn.execute("INSERT INTO orders VALUES (?, 'open')", (order_id,))
            self._conn.executemany('INSERT INTO order_lines VALUES (?, ?, ?)', [(order_id, sku, quantity) for sku, quantity in items.items()])
            return self._bill(order_id, items)
