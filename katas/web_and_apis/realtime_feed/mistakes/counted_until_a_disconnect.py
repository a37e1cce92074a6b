"""A stream is taken off the list when its reader disconnects.

It can end in other ways: the server cancels it when it shuts down, or `send` raises. Here, {{a_reader_who_has_gone_is_let_go:
message}}. What has to happen however a block ends belongs into `finally`.

Fails: a_reader_who_has_gone_is_let_go
"""


class Feed:
    ...

    async def __call__(self, scope: Mapping[str, Any], receive: _Receive, send: _Send) -> None:
        news = asyncio.Event()
        self._news.add(news)
        try:
            async with asyncio.TaskGroup() as tasks:
                stream = tasks.create_task(self._stream(self._position(scope), news, send))
                await _disconnected(receive)
                stream.cancel()
            self._news.discard(news)
        except* OSError:
            pass
