"""`seats = seats - 1` is worked out by the database, so it is safe.

It is worked out, and it is not decided: the third of two seats was sold as well. `AND seats > 0` makes it a condition, and the row count
says whether it held.

Breaks: "If there is no seat left, or no such event, it raises `SoldOut`."
Fails: one_worker_sells
"""


class TicketShop:
    ...

    def reserve(self, event, buyer, minute):
        if self._counted(buyer, minute) > _CALLS:
            raise TooMany(buyer)
        order = uuid.uuid4().hex
        with self._conn:
            taken = self._conn.execute("UPDATE events SET seats = seats - 1 WHERE name = ?", (event,))
            if taken.rowcount == 0:
                raise SoldOut(event)
            self._conn.execute("INSERT INTO orders (id, event, buyer) VALUES (?, ?, ?)", (order, event, buyer))
        return order
