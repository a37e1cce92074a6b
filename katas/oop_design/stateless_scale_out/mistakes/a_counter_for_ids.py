"""`itertools.count` gives each order another number.

Each worker begins with 1: with two of them, {{five_workers_are_one_shop: 2 workers, 30 seats, 40 buyers: sold, and different ids}} were sold and
different. Ids that need no agreement are random and long, or made by the database.

Breaks: "returns its `id`, a text that no other order of any worker has"
Fails: five_workers_are_one_shop, the_last_seat_is_sold_once
"""

import itertools


class TicketShop:
    ...

    def __init__(self, conn):
        self._conn = conn
        self._ids = itertools.count(1)

    def reserve(self, event, buyer, minute):
        if self._counted(buyer, minute) > _CALLS:
            raise TooMany(buyer)
        order = str(next(self._ids))
        with self._conn:
            taken = self._conn.execute("UPDATE events SET seats = seats - 1 WHERE name = ? AND seats > 0", (event,))
            if taken.rowcount == 0:
                raise SoldOut(event)
            self._conn.execute("INSERT INTO orders (id, event, buyer) VALUES (?, ?, ?)", (order, event, buyer))
        return order
