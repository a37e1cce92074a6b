"""Users on several databases: where one lives, and what moves when a database is added."""


class Ring:
    """Consistent hashing: each node has many points on a ring, and a key belongs to the next point."""

    def __init__(self, nodes, points=100):
        self._nodes = list(nodes)

    def node_for(self, key):
        """The node to which a key belongs."""
        # TODO: this differs between two processes, and moves nearly everything when a node is added
        return self._nodes[hash(key) % len(self._nodes)]


class ShardedUsers:
    """Users by key, each on the shard to which its key belongs."""

    def __init__(self, shards):
        self._shards = dict(shards)
        self._ring = Ring(self._shards)

    def put(self, key, name, score):
        """Store a user, in the place of one with the same key."""
        # TODO

    def get(self, key):
        """Name and score of a user, or None."""
        # TODO

    def top(self, n):
        """The n users with the highest scores, among equal ones by key."""
        # TODO

    def add(self, name, conn):
        """Add a shard, and move the users that belong to it; they can be read and written all the time."""
        # TODO: the extra mile
