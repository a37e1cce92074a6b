"""Each redirect adds its click to the row.

A redirect that the cache could have answered alone now writes to the database, and all readers of a popular link wait for the same row.
Count in memory, and write in batches.

Fails: a_link_lives_on_one_shard
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
            self._cache.set(code, text, _HOUR if row else _MINUTE)
        url: str | None = json.loads(text)
        if url is None:
            return HTTPStatus.NOT_FOUND.value, None
        with self._shard(number) as conn:
            conn.execute("UPDATE links SET clicks = clicks + 1 WHERE id = ?", (number,))
        return HTTPStatus.FOUND.value, url

    def flush_clicks(self) -> None:
        pass
