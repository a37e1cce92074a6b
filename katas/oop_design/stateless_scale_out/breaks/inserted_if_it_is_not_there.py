"""Inserted if it is not there.

Breaks: "Each call counts, whether it sells or not"
"""


class TicketShop:
    ...

    def _counted(self, buyer, minute):
        here = (buyer, minute)
        if self._conn.execute("SELECT 1 FROM calls WHERE buyer = ? AND minute = ?", here).fetchone() is None:
            with self._conn:
                self._conn.execute("INSERT INTO calls VALUES (?, ?, 1)", here)
            return 1
        with self._conn:
            return self._conn.execute(
                "UPDATE calls SET number = number + 1 WHERE buyer = ? AND minute = ? RETURNING number", here
            ).fetchone()[0]
