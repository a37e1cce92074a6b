"""If billing is down for one order, it is down for all.

One of five open orders was unclear, and what came behind it was not asked for any more: {{half_done_is_seen_and_repaired: message}}. Catch the exception for each
order.

Fails: half_done_is_seen_and_repaired
"""


class Orders:
    ...

    def repair(self):
        orders = self._conn.execute("SELECT id FROM orders WHERE status = 'open' ORDER BY id").fetchall()
        repaired = []
        for (order_id,) in orders:
            if self._bill(order_id, self._items(order_id)) == "open":
                break
            repaired.append(order_id)
        return repaired
