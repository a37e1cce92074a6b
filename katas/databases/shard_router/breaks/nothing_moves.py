"""Nothing moves.

Breaks: "moves the users that now belong to it"

Fails: users_move_while_they_are_used
"""

class ShardedUsers:
    ...

    def add(self, name, conn):
        old = self._shards
        self._before, self._shards = self._ring, {**old, name: conn}
        self._ring = Ring(self._shards)
        for source in old.values():
            rows = source.execute("SELECT key, name, score FROM users").fetchall()
            moving = [row for row in rows if self._ring.node_for(row[0]) == name]
            del rows, moving
        self._before = None
