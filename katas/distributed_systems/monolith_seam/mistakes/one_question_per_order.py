"""`totals` is asked for each order, when its line is written.

In the process nobody sees it. Over the network, round trips for placing an order of 40 lines and for a report on 40 orders were
{{the_move_changes_one_line: round trips for placing an order of 40 lines, and for a report on 40 orders}}. Collect the ids, and ask once.

Breaks: "It asks billing once."
Fails: the_move_changes_one_line
"""


class Orders:
    ...

    def report(self):
        orders = self._conn.execute('SELECT id, status FROM orders ORDER BY id').fetchall()
        return [
            (order_id, status, self._billing.totals([order_id]).get(order_id)) for order_id, status in orders
        ]
