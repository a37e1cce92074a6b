"""Codes are small letters in the cache.

Breaks: "Each text of six such characters is the code of one id"
"""


class Shortener:
    ...

    def resolve(self, code: str) -> tuple[int, str | None]:
        number = decode(code)
        if number is None:
            return HTTPStatus.NOT_FOUND.value, None
        text = self._cache.get(code.lower())
        if text is None:
            row = self._shard(number).execute("SELECT url FROM links WHERE id = ?", (number,)).fetchone()
            text = json.dumps(row and row[0])
            self._cache.set(code.lower(), text, _HOUR if row else _MINUTE)
        url: str | None = json.loads(text)
        if url is None:
            return HTTPStatus.NOT_FOUND.value, None
        self._clicks[number] += 1
        return HTTPStatus.FOUND.value, url

    def shorten(self, url: str) -> str:
        number = next(self._ids, None)
        if number is None:
            first = self._take_block()
            self._ids = iter(range(first, first + BLOCK))
            number = next(self._ids)
        with self._shard(number) as conn:
            conn.execute("INSERT INTO links (id, url) VALUES (?, ?)", (number, url))
        code = encode(number)
        self._cache.delete(code.lower())
        return code
