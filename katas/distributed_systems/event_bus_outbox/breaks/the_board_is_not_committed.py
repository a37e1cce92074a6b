"""The board does not commit.

Breaks: "committed when `handle` returns"
Fails: the_board_shows_the_latest
"""


class Board:
    ...

    def handle(self, event):
        self._conn.execute(
            "INSERT INTO board (id, version, status) VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET version = excluded.version, status = excluded.status"
            " WHERE excluded.version > version",
            (event["order"], event["version"], event["status"]),
        )
