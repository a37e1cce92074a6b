"""Each reader has a queue, so that nobody waits for anybody.

Nobody waits, and the queue of a phone in a tunnel grows as long as the tunnel lasts. A queue needs a limit, and an answer to
what happens beyond it.

Fails: nobody_waits_for_a_slow_reader, stalled_readers_cost_no_memory
"""


class Feed:
    ...

    def __init__(self, history: int, heartbeat: float | None = None) -> None:
        self._events: deque[str] = deque(maxlen=history)
        self._last = 0
        self._heartbeat = heartbeat
        self._news: set[asyncio.Queue[tuple[int, str]]] = set()

    def publish(self, text: str) -> int:
        self._last += 1
        self._events.append(text)
        for queue in self._news:
            queue.put_nowait((self._last, text))
        return self._last

    async def __call__(self, scope: Mapping[str, Any], receive: _Receive, send: _Send) -> None:
        queue: asyncio.Queue[tuple[int, str]] = asyncio.Queue()
        position = self._position(scope)
        oldest = self._last - len(self._events) + 1
        for number, text in enumerate(self._events, oldest):
            if position is None or number > position:
                queue.put_nowait((number, text))
        gap = oldest if position is None or position + 1 < oldest else None
        self._news.add(queue)
        try:
            async with asyncio.TaskGroup() as tasks:
                stream = tasks.create_task(self._stream(gap, queue, send))
                await _disconnected(receive)
                stream.cancel()
        except* OSError:
            pass
        finally:
            self._news.discard(queue)

    async def _stream(self, gap: int | None, queue: asyncio.Queue[tuple[int, str]], send: _Send) -> None:
        headers = [(b"content-type", b"text/event-stream")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        if gap is not None:
            await _write(send, f"event: gap\ndata: {gap}\n\n")
        while True:
            try:
                async with asyncio.timeout(self._heartbeat):
                    number, text = await queue.get()
            except TimeoutError:
                await _write(send, ": still here\n\n")
                continue
            data = "".join(f"data: {line}\n" for line in text.split("\n"))
            await _write(send, f"id: {number}\n{data}\n")
