"""Versions are compared as texts.

Breaks: "returns the status with the highest `version` that has arrived"
Fails: the_board_shows_the_latest
"""


class Board:
    ...

    def handle(self, event):
        with self._conn:
            self._conn.execute(
                "INSERT INTO board (id, version, status) VALUES (?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET version = excluded.version, status = excluded.status"
                " WHERE CAST(excluded.version AS TEXT) > CAST(version AS TEXT)",
                (event["order"], event["version"], event["status"]),
            )
