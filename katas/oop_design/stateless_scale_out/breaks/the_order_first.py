"""The order is committed before its seat.

Breaks: "a seat and its order are committed together, or not at all"
"""


class TicketShop:
    ...

    def reserve(self, event, buyer, minute):
        if self._counted(buyer, minute) > _CALLS:
            raise TooMany(buyer)
        order = uuid.uuid4().hex
        with self._conn:
            self._conn.execute("INSERT INTO orders (id, event, buyer) VALUES (?, ?, ?)", (order, event, buyer))
        try:
            with self._conn:
                taken = self._conn.execute("UPDATE events SET seats = seats - 1 WHERE name = ? AND seats > 0", (event,))
                if taken.rowcount == 0:
                    raise SoldOut(event)
        except BaseException:
            with self._conn:
                self._conn.execute("DELETE FROM orders WHERE id = ?", (order,))
            raise
        return order
