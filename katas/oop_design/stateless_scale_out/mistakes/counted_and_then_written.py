"""The number of calls is read, and one more is written.

Two calls at once read the same number: {{the_limit_holds_across_workers: message}}. An upsert counts in one statement, and `RETURNING` tells
which call it was.

Breaks: "A buyer has 3 calls of `reserve` in a minute, on all workers together."
Fails: the_limit_holds_across_workers
"""


class TicketShop:
    ...

    def _counted(self, buyer, minute):
        row = self._conn.execute("SELECT number FROM calls WHERE buyer = ? AND minute = ?", (buyer, minute)).fetchone()
        number = row[0] + 1 if row else 1
        with self._conn:
            self._conn.execute("INSERT OR REPLACE INTO calls VALUES (?, ?, ?)", (buyer, minute, number))
        return number
