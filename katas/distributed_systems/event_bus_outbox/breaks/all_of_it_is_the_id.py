"""An event is known by all that it says.

Breaks: "only its `"id"` says which one it is"
"""


class Points:
    ...

    def handle(self, event):
        if event["type"] != "order_placed":
            return
        with self._conn:
            note = self._conn.execute("INSERT INTO handled (id) VALUES (?) ON CONFLICT DO NOTHING", (json.dumps(event, sort_keys=True),))
            if note.rowcount:
                self._conn.execute(
                    "INSERT INTO points (customer, points) VALUES (?, ?)"
                    " ON CONFLICT (customer) DO UPDATE SET points = points + excluded.points",
                    (event["customer"], event["cents"] // 100),
                )
