"""It looks at every shard before it stores.

Breaks: "It sends statements to one shard only."
"""


class Shortener:
    ...

    def shorten(self, url: str) -> str:
        number = next(self._ids, None)
        if number is None:
            first = self._take_block()
            self._ids = iter(range(first, first + BLOCK))
            number = next(self._ids)
        for conn in self._shards:
            conn.execute("SELECT 1 FROM links WHERE id = ?", (number,)).fetchone()
        with self._shard(number) as conn:
            conn.execute("INSERT INTO links (id, url) VALUES (?, ?)", (number, url))
        code = encode(number)
        self._cache.delete(code)
        return code
