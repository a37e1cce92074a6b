"""Lines are lost.

Breaks: "and its lines"
"""


class Orders:
    ...

    def place(self, order_id, items):
        with self._conn:
            self._conn.execute("INSERT INTO orders VALUES (?, 'open')", (order_id,))
        return self._bill(order_id, items)
