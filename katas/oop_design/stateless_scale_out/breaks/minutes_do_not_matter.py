"""A limit for all time.

Breaks: "A buyer has 3 calls of `reserve` in a minute"
"""


class TicketShop:
    ...

    def _counted(self, buyer, minute):
        with self._conn:
            row = self._conn.execute(
                "INSERT INTO calls (buyer, minute, number) VALUES (?, 0, 1) "
                "ON CONFLICT (buyer, minute) DO UPDATE SET number = number + 1 RETURNING number",
                (buyer,),
            ).fetchone()
            return row[0]
