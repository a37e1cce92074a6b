"""`publish` starts a task for each reader, which sends the event.

`publish` returns at once, and the tasks of a slow reader pile up in front of one `send`, each with its event. Here, {{nobody_waits_for_a_slow_reader:
message}}. That is a queue again, without an end and without an order.

Fails: nobody_waits_for_a_slow_reader, stalled_readers_cost_no_memory, a_reconnect_misses_nothing
"""


class Feed:
    ...

    def __init__(self, history: int, heartbeat: float | None = None) -> None:
        self._events: deque[str] = deque(maxlen=history)
        self._last = 0
        self._heartbeat = heartbeat
        self._news: dict[_Send, asyncio.TaskGroup] = {}

    def publish(self, text: str) -> int:
        self._last += 1
        self._events.append(text)
        for send, tasks in self._news.items():
            tasks.create_task(self._event(send, self._last, text))
        return self._last

    async def __call__(self, scope: Mapping[str, Any], receive: _Receive, send: _Send) -> None:
        position = self._position(scope)
        oldest = self._last - len(self._events) + 1
        kept = [pair for pair in enumerate(self._events, oldest) if position is None or pair[0] > position]
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._begin(send, kept, oldest if position is None or position + 1 < oldest else None))
                self._news[send] = tasks
                await _disconnected(receive)
                raise ConnectionAbortedError
        except* OSError:
            pass
        finally:
            del self._news[send]

    async def _begin(self, send: _Send, kept: list[tuple[int, str]], gap: int | None) -> None:
        headers = [(b"content-type", b"text/event-stream")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        if gap is not None:
            await _write(send, f"event: gap\ndata: {gap}\n\n")
        for number, text in kept:
            await self._event(send, number, text)

    async def _event(self, send: _Send, number: int, text: str) -> None:
        data = "".join(f"data: {line}\n" for line in text.split("\n"))
        await _write(send, f"id: {number}\n{data}\n")
