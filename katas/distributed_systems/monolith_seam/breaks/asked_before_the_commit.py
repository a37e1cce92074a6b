"""Asked before the commit.

Breaks: "Whenever billing is asked, the order is committed"
"""


class Orders:
    ...

    def place(self, order_id, items):
        self._conn.execute("INSERT INTO orders VALUES (?, 'open')", (order_id,))
        self._conn.executemany(
            "INSERT INTO order_lines VALUES (?, ?, ?)",
            [(order_id, sku, quantity) for sku, quantity in items.items()],
        )
        status = self._bill(order_id, items)
        self._conn.commit()
        return status
