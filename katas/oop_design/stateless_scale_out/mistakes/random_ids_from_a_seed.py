"""A random number of 64 bits is never drawn twice.

From a generator with the same seed it is: forked workers inherit its state, and tests set it. Different ids were
{{five_workers_are_one_shop: 1 workers, 30 seats, 40 buyers: sold, and different ids}} of those sold. `uuid.uuid4` and `secrets` ask the operating
system.

Breaks: "Workers may begin with the same random seed, and a new one can be started at any time."
Fails: five_workers_are_one_shop
"""

import random


class TicketShop:
    ...

    def reserve(self, event, buyer, minute):
        if self._counted(buyer, minute) > _CALLS:
            raise TooMany(buyer)
        order = f"{random.getrandbits(64):016x}"
        with self._conn:
            taken = self._conn.execute("UPDATE events SET seats = seats - 1 WHERE name = ? AND seats > 0", (event,))
            if taken.rowcount == 0:
                raise SoldOut(event)
            self._conn.execute("INSERT INTO orders (id, event, buyer) VALUES (?, ?, ?)", (order, event, buyer))
        return order
