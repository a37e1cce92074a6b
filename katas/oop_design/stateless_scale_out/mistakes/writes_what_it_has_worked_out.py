"""The new number of seats is the old one less one, so that is written.

The old one is old. Another worker has sold a seat since, and this `UPDATE` puts it back:
{{the_last_seat_is_sold_once: message}}. `seats = seats - 1` is worked out by the database, when it writes.

Breaks: "No seat is sold twice, and none is lost: a seat and its order are committed together, or not at all."
Fails: the_last_seat_is_sold_once
"""


class TicketShop:
    ...

    def reserve(self, event, buyer, minute):
        if self._counted(buyer, minute) > _CALLS:
            raise TooMany(buyer)
        order = uuid.uuid4().hex
        seats = self.seats(event)
        with self._conn:
            taken = self._conn.execute("UPDATE events SET seats = ? WHERE name = ? AND seats > 0", (seats - 1, event))
            if taken.rowcount == 0:
                raise SoldOut(event)
            self._conn.execute("INSERT INTO orders (id, event, buyer) VALUES (?, ?, ?)", (order, event, buyer))
        return order
