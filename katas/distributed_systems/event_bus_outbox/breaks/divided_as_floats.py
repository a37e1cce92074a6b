"""Cents are divided as floats.

Breaks: "adds one point for each full 100 cents"
"""


class Points:
    ...

    def handle(self, event):
        if event["type"] != "order_placed":
            return
        with self._conn:
            note = self._conn.execute("INSERT INTO handled (id) VALUES (?) ON CONFLICT DO NOTHING", (event["id"],))
            if note.rowcount:
                self._conn.execute(
                    "INSERT INTO points (customer, points) VALUES (?, ?)"
                    " ON CONFLICT (customer) DO UPDATE SET points = points + excluded.points",
                    (event["customer"], int(event["cents"] / 100)),
                )
