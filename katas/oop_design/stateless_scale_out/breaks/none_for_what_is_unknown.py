"""None for an unknown event.

Breaks: "0 for an unknown event"
"""


class TicketShop:
    ...

    def seats(self, event):
        row = self._conn.execute("SELECT seats FROM events WHERE name = ?", (event,)).fetchone()
        return row[0] if row else None
