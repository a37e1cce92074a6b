"""The shard is the next one.

Breaks: "The link with an id is stored on `shards[id % len(shards)]`."
"""


class Shortener:
    ...

    def _shard(self, number: int) -> sqlite3.Connection:
        return self._shards[number // 10 % len(self._shards)]
