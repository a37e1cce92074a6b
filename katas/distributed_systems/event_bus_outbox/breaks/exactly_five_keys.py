"""An event with a further key is ignored.

Breaks: "Any further
  keys of an event are ignored."
"""


class Points:
    ...

    def handle(self, event):
        if event["type"] != "order_placed" or len(event) != 5:
            return
        with self._conn:
            if self._conn.execute("INSERT INTO handled (id) VALUES (?) ON CONFLICT DO NOTHING", (event["id"],)).rowcount:
                self._conn.execute(
                    "INSERT INTO points (customer, points) VALUES (?, ?)"
                    " ON CONFLICT (customer) DO UPDATE SET points = points + excluded.points",
                    (event["customer"], event["cents"] // 100),
                )
