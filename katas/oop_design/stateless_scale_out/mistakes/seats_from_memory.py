"""The number of seats is remembered, and each sale takes one off.

The other workers' sales take nothing off here. Seats as two workers saw them were
{{five_workers_are_one_shop: seats as two workers see them: at first, after a sale by the first, after a seat was added, and what the second sells}}.

Breaks: "`seats(event)` returns how many are left, as the database knows it now"
Fails: five_workers_are_one_shop
"""


class TicketShop:
    ...

    def __init__(self, conn):
        self._conn = conn
        self._known = {}

    def seats(self, event):
        if self._known.get(event, 1) != 0 and event not in self._known:
            row = self._conn.execute("SELECT seats FROM events WHERE name = ?", (event,)).fetchone()
            self._known[event] = row[0] if row else 0
        return self._known[event]
