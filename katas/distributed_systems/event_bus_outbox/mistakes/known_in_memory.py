"""A set remembers which events were handled.

After a restart it is empty, and another process has a set of its own: {{an_event_counts_once: after a restart, all once more}}. What has been
handled is stored where the points are.

Fails: an_event_counts_once
"""


class Points:
    ...

    def handle(self, event):
        known = self.__dict__.setdefault("_known", set())
        if event["type"] != "order_placed" or event["id"] in known:
            return
        with self._conn:
            self._conn.execute(
                "INSERT INTO points (customer, points) VALUES (?, ?)"
                " ON CONFLICT (customer) DO UPDATE SET points = points + excluded.points",
                (event["customer"], event["cents"] // 100),
            )
        known.add(event["id"])
