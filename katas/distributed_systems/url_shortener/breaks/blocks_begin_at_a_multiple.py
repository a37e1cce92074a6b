"""A block ends at a multiple of its length.

Breaks: "`take_block()` returns the first of `BLOCK` ids that no other worker gets: `first`, `first + 1`, …"
"""


class Shortener:
    ...

    def shorten(self, url: str) -> str:
        number = next(self._ids, None)
        if number is None:
            first = self._take_block()
            self._ids = iter(range(first, first // BLOCK * BLOCK + BLOCK))
            number = next(self._ids)
        with self._shard(number) as conn:
            conn.execute("INSERT INTO links (id, url) VALUES (?, ?)", (number, url))
        code = encode(number)
        self._cache.delete(code)
        return code
