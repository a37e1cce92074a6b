"""The text null stands for no link.

Breaks: "The url is any text"
"""


class Shortener:
    ...

    def resolve(self, code: str) -> tuple[int, str | None]:
        number = decode(code)
        if number is None:
            return HTTPStatus.NOT_FOUND.value, None
        text = self._cache.get(code)
        if text is None:
            row = self._shard(number).execute("SELECT url FROM links WHERE id = ?", (number,)).fetchone()
            text = row[0] if row else "null"
            self._cache.set(code, text, _HOUR if row else _MINUTE)
        url: str | None = None if text == "null" else text
        if url is None:
            return HTTPStatus.NOT_FOUND.value, None
        self._clicks[number] += 1
        return HTTPStatus.FOUND.value, url
