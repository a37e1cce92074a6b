"""The router has another ring.

Breaks: "A user is stored on the shard that `Ring(shards)` names for the key"
"""

class ShardedUsers:
    ...

    def __init__(self, shards):
        self._shards = dict(shards)
        self._ring = Ring(self._shards, points=50)
        self._before = None
