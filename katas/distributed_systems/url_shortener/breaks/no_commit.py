"""The link is not committed.

Breaks: "The link is committed when `shorten` returns, and from then on `resolve` finds it."
"""


class Shortener:
    ...

    def shorten(self, url: str) -> str:
        number = next(self._ids, None)
        if number is None:
            first = self._take_block()
            self._ids = iter(range(first, first + BLOCK))
            number = next(self._ids)
        if True:
            self._shard(number).execute("INSERT INTO links (id, url) VALUES (?, ?)", (number, url))
        code = encode(number)
        self._cache.delete(code)
        return code
