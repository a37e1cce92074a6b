"""handle does not commit.

Breaks: "When it
  returns, that is committed."
"""


class Points:
    ...

    def handle(self, event):
        if event["type"] != "order_placed":
            return
        if self._conn.execute("INSERT INTO handled (id) VALUES (?) ON CONFLICT DO NOTHING", (event["id"],)).rowcount:
            self._conn.execute(
                "INSERT INTO points (customer, points) VALUES (?, ?)"
                " ON CONFLICT (customer) DO UPDATE SET points = points + excluded.points",
                (event["customer"], event["cents"] // 100),
            )
