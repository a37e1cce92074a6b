"""Look whether there is a seat, and then take one.

Between the look and the taking another worker took it: {{the_last_seat_is_sold_once: message}}. The condition belongs into the `UPDATE`,
where nobody comes in between.

Breaks: "No seat is sold twice, and none is lost"
Fails: the_last_seat_is_sold_once
"""


class TicketShop:
    ...

    def reserve(self, event, buyer, minute):
        if self._counted(buyer, minute) > _CALLS:
            raise TooMany(buyer)
        order = uuid.uuid4().hex
        with self._conn:
            if self.seats(event) == 0:
                raise SoldOut(event)
            self._conn.execute("UPDATE events SET seats = seats - 1 WHERE name = ?", (event,))
            self._conn.execute("INSERT INTO orders (id, event, buyer) VALUES (?, ?, ?)", (order, event, buyer))
        return order
