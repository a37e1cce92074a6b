"""Trouble means sold out.

Breaks: "If the database raises, the exception goes on."
"""


class TicketShop:
    ...

    def reserve(self, event, buyer, minute):
        if self._counted(buyer, minute) > _CALLS:
            raise TooMany(buyer)
        order = uuid.uuid4().hex
        try:
            with self._conn:
                taken = self._conn.execute("UPDATE events SET seats = seats - 1 WHERE name = ? AND seats > 0", (event,))
                if taken.rowcount == 0:
                    raise SoldOut(event)
                self._conn.execute("INSERT INTO orders (id, event, buyer) VALUES (?, ?, ?)", (order, event, buyer))
        except sqlite3.IntegrityError as error:
            raise SoldOut(event) from error
        return order
