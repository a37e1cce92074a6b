"""Each step is committed as soon as it is done, so that others wait less.

If the second step fails, the first one stays: seats and orders were
{{a_seat_and_its_order_go_together: the order cannot be written: seats and orders}} after a failure. What belongs together is one transaction.

Breaks: "a seat and its order are committed together, or not at all"
Fails: a_seat_and_its_order_go_together
"""


class TicketShop:
    ...

    def reserve(self, event, buyer, minute):
        if self._counted(buyer, minute) > _CALLS:
            raise TooMany(buyer)
        order = uuid.uuid4().hex
        with self._conn:
            taken = self._conn.execute("UPDATE events SET seats = seats - 1 WHERE name = ? AND seats > 0", (event,))
        if taken.rowcount == 0:
            raise SoldOut(event)
        with self._conn:
            self._conn.execute("INSERT INTO orders (id, event, buyer) VALUES (?, ?, ?)", (order, event, buyer))
        return order
