"""The best n of all are n divided by the number of shards from each.

Only if the best are spread evenly. All of them may live on one shard. Each has to give its own best n, and most of them are thrown away.

Fails: the_best_of_all_are_among_the_best_of_each
"""

class ShardedUsers:
    ...

    def top(self, n):
        text = "SELECT key, name, score FROM users ORDER BY score DESC, key LIMIT ?"
        part = -(-n // len(self._shards))
        rows = [row for conn in self._shards.values() for row in conn.execute(text, (part,))]
        return sorted(rows, key=lambda row: (-row[2], row[0]))[:n]
