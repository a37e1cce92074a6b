"""Stored as new.

Breaks: "stores the order with status"
"""


class Orders:
    ...

    def place(self, order_id, items):
        with self._conn:
            self._conn.execute("INSERT INTO orders VALUES (?, 'new')", (order_id,))
            self._conn.executemany('INSERT INTO order_lines VALUES (?, ?, ?)', [(order_id, sku, quantity) for sku, quantity in items.items()])
        return self._bill(order_id, items)
