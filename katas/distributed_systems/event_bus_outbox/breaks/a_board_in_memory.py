"""The board is kept in memory.

Breaks: "It is
kept in the database"
Fails: the_board_shows_the_latest
"""


class Board:
    ...

    def handle(self, event):
        known = self.__dict__.setdefault("_known", {})
        if event["version"] > known.get(event["order"], (0, None))[0]:
            known[event["order"]] = (event["version"], event["status"])

    def status(self, order):
        return self.__dict__.get("_known", {}).get(order, (0, None))[1]
