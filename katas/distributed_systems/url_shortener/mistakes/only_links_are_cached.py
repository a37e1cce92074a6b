"""What does not exist cannot be cached.

Each request for a missing code is a query then, and a robot that tries codes has the database for itself. Absence is an answer as well: remember it,
for a short time.

Fails: the_cache_takes_the_traffic
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
            text = json.dumps(row and row[0])
            if row:
                self._cache.set(code, text, _HOUR)
        url: str | None = json.loads(text)
        if url is None:
            return HTTPStatus.NOT_FOUND.value, None
        self._clicks[number] += 1
        return HTTPStatus.FOUND.value, url
