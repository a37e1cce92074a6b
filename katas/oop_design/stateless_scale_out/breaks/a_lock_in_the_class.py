"""A lock in the class.

Breaks: "No seat is sold twice, and none is lost"
"""

import threading


class TicketShop:
    ...

    _lock = threading.Lock()

    def reserve(self, event, buyer, minute):
        if self._counted(buyer, minute) > _CALLS:
            raise TooMany(buyer)
        order = uuid.uuid4().hex
        with TicketShop._lock:
            if self.seats(event) == 0:
                raise SoldOut(event)
            with self._conn:
                self._conn.execute("UPDATE events SET seats = seats - 1 WHERE name = ?", (event,))
                self._conn.execute("INSERT INTO orders (id, event, buyer) VALUES (?, ?, ?)", (order, event, buyer))
        return order
