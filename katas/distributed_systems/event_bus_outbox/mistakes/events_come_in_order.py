"""The newest id tells which events were handled.

Events overtake each other, and ids need not be sorted. As they were sent, with ids that are not sorted, they came to {{an_event_counts_once: as they were sent}}. Remember each id.

Breaks: "Events arrive in any order, several times, and after restarts."
Fails: an_event_counts_once
"""


class Points:
    ...

    def handle(self, event):
        if event["type"] != "order_placed":
            return
        with self._conn:
            [newest] = self._conn.execute("SELECT max(id) FROM handled").fetchone()
            if newest is None or event["id"] > newest:
                self._conn.execute("INSERT INTO handled (id) VALUES (?) ON CONFLICT DO NOTHING", (event["id"],))
                self._conn.execute(
                    "INSERT INTO points (customer, points) VALUES (?, ?)"
                    " ON CONFLICT (customer) DO UPDATE SET points = points + excluded.points",
                    (event["customer"], event["cents"] // 100),
                )
