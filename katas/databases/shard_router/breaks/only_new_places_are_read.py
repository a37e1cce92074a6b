"""Reads look at the new place alone.

Breaks: "At any time during the move, before each statement, `get` returns what was put last"

Fails: users_move_while_they_are_used
"""

class ShardedUsers:
    ...

    def get(self, key):
        return self._read(self._ring, key)
