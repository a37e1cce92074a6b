"""The seat as id.

Breaks: "a text that no other order of any worker has"
"""


class TicketShop:
    ...

    def reserve(self, event, buyer, minute):
        if self._counted(buyer, minute) > _CALLS:
            raise TooMany(buyer)
        order = f"{event}-{self.seats(event)}"
        with self._conn:
            taken = self._conn.execute("UPDATE events SET seats = seats - 1 WHERE name = ? AND seats > 0", (event,))
            if taken.rowcount == 0:
                raise SoldOut(event)
            self._conn.execute("INSERT INTO orders (id, event, buyer) VALUES (?, ?, ?)", (order, event, buyer))
        return order
