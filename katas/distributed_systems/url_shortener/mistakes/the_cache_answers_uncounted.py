"""What the cache has is returned at once.

Then only the first click of an hour is counted, since the others never get that far: {{clicks_are_counted_off_the_way: message}}.

Fails: clicks_are_counted_off_the_way
"""


class Shortener:
    ...

    def resolve(self, code: str) -> tuple[int, str | None]:
        number = decode(code)
        if number is None:
            return HTTPStatus.NOT_FOUND.value, None
        text = self._cache.get(code)
        if text is not None and json.loads(text) is not None:
            return HTTPStatus.FOUND.value, json.loads(text)
        if text is None:
            row = self._shard(number).execute("SELECT url FROM links WHERE id = ?", (number,)).fetchone()
            text = json.dumps(row and row[0])
            self._cache.set(code, text, _HOUR if row else _MINUTE)
        url: str | None = json.loads(text)
        if url is None:
            return HTTPStatus.NOT_FOUND.value, None
        self._clicks[number] += 1
        return HTTPStatus.FOUND.value, url
