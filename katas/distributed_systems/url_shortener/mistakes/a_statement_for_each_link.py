"""A flush writes link by link.

It is off the way of the redirects, but a thousand links are a thousand statements, and as many commits. Here, {{clicks_are_counted_off_the_way: message}}.
`executemany` sends one batch to each shard.

Fails: clicks_are_counted_off_the_way
"""


class Shortener:
    ...

    def flush_clicks(self) -> None:
        for number, clicks in list(self._clicks.items()):
            with contextlib.suppress(sqlite3.OperationalError):
                with self._shard(number) as conn:
                    conn.execute("UPDATE links SET clicks = clicks + ? WHERE id = ?", (clicks, number))
                del self._clicks[number]
