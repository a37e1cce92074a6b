"""All keys are read before the type.

Breaks: "they may have no key but `"id"` and `"type"`"
"""


class Points:
    ...

    def handle(self, event):
        customer, cents = event["customer"], event["cents"]
        if event["type"] != "order_placed":
            return
        with self._conn:
            if self._conn.execute("INSERT INTO handled (id) VALUES (?) ON CONFLICT DO NOTHING", (event["id"],)).rowcount:
                self._conn.execute(
                    "INSERT INTO points (customer, points) VALUES (?, ?)"
                    " ON CONFLICT (customer) DO UPDATE SET points = points + excluded.points",
                    (customer, cents // 100),
                )
