"""Get all users, sort them, and take the first n.

The result is right, and every row of every database was sent over for it. A user who is not among the best n of a shard cannot be among the best n of all: let each shard sort and limit.

Breaks: "It sends one statement to each shard, and fetches at most `n` rows from each."
Fails: the_best_of_all_are_among_the_best_of_each
"""

class ShardedUsers:
    ...

    def top(self, n):
        rows = [row for conn in self._shards.values() for row in conn.execute("SELECT key, name, score FROM users")]
        return sorted(rows, key=lambda row: (-row[2], row[0]))[:n]
