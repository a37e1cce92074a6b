"""An order that nobody has heard of has an empty status.

Breaks: "or `None`"
Fails: the_board_shows_the_latest
"""


class Board:
    ...

    def status(self, order):
        row = self._conn.execute("SELECT status FROM board WHERE id = ?", (order,)).fetchone()
        return row[0] if row else ""
