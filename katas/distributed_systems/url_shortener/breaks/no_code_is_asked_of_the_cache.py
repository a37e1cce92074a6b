"""The cache is asked for everything.

Breaks: "For a text that is no code, it asks nobody."
"""


class Shortener:
    ...

    def resolve(self, code: str) -> tuple[int, str | None]:
        self._cache.get(code)
        number = decode(code)
        if number is None:
            return HTTPStatus.NOT_FOUND.value, None
        text = self._cache.get(code)
        if text is None:
            row = self._shard(number).execute("SELECT url FROM links WHERE id = ?", (number,)).fetchone()
            text = json.dumps(row and row[0])
            self._cache.set(code, text, _HOUR if row else _MINUTE)
        url: str | None = json.loads(text)
        if url is None:
            return HTTPStatus.NOT_FOUND.value, None
        self._clicks[number] += 1
        return HTTPStatus.FOUND.value, url
