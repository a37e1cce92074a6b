"""commit at the end closes the transaction.

An exception does not get there. {{a_seat_and_its_order_go_together: message}}, and all other workers wait for it. `with conn:` commits,
or rolls back.

Breaks: "When a method ends, it leaves no transaction open."
Fails: a_seat_and_its_order_go_together
"""


class TicketShop:
    ...

    def reserve(self, event, buyer, minute):
        if self._counted(buyer, minute) > _CALLS:
            raise TooMany(buyer)
        order = uuid.uuid4().hex
        taken = self._conn.execute("UPDATE events SET seats = seats - 1 WHERE name = ? AND seats > 0", (event,))
        if taken.rowcount == 0:
            self._conn.rollback()
            raise SoldOut(event)
        self._conn.execute("INSERT INTO orders (id, event, buyer) VALUES (?, ?, ?)", (order, event, buyer))
        self._conn.commit()
        return order
