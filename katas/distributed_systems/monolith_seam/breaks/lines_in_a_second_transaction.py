"""Lines in a second transaction.

Breaks: "the process may die at any moment"
"""


class Orders:
    ...

    def place(self, order_id, items):
        with self._conn:
            self._conn.execute("INSERT INTO orders VALUES (?, 'open')", (order_id,))
        with self._conn:
            self._conn.executemany('INSERT INTO order_lines VALUES (?, ?, ?)', [(order_id, sku, quantity) for sku, quantity in items.items()])
        return self._bill(order_id, items)
