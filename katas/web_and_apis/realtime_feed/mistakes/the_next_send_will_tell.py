"""A reader who has gone is noticed by the `send` that fails.

On a quiet feed there is no `send`, and some servers raise nothing at all in one. Here, {{a_reader_who_has_gone_is_let_go: message}}.
The server says `http.disconnect` to an application that awaits `receive()`.

Fails: a_reader_who_has_gone_is_let_go
"""


class Feed:
    ...

    async def __call__(self, scope: Mapping[str, Any], receive: _Receive, send: _Send) -> None:
        news = asyncio.Event()
        self._news.add(news)
        try:
            await self._stream(self._position(scope), news, send)
        except OSError:
            pass
        finally:
            self._news.discard(news)
