"""Each worker has keys of its own.

Breaks: "All workers share the cache."
"""


class Shortener:
    ...

    def shorten(self, url: str) -> str:
        """Store a link under an id of its own; return the code."""
        number = next(self._ids, None)
        if number is None:
            first = self._take_block()
            self._ids = iter(range(first, first + BLOCK))
            number = next(self._ids)
        with self._shard(number) as conn:
            conn.execute("INSERT INTO links (id, url) VALUES (?, ?)", (number, url))
        code = encode(number)
        self._cache.delete(f"{id(self)} {code}")  # somebody may have asked for it before
        return code

    def resolve(self, code: str) -> tuple[int, str | None]:
        """Status and address of a redirect, or 404 and None. Counts the click in memory only."""
        number = decode(code)
        if number is None:
            return HTTPStatus.NOT_FOUND.value, None
        text = self._cache.get(f"{id(self)} {code}")
        if text is None:
            row = self._shard(number).execute("SELECT url FROM links WHERE id = ?", (number,)).fetchone()
            text = json.dumps(row and row[0])
            self._cache.set(f"{id(self)} {code}", text, _HOUR if row else _MINUTE)
        url: str | None = json.loads(text)
        if url is None:
            return HTTPStatus.NOT_FOUND.value, None
        self._clicks[number] += 1
        return HTTPStatus.FOUND.value, url
