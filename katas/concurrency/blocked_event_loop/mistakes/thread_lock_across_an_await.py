"""A lock is a lock: `threading.Lock` protects coroutines too.

Two coroutines of one loop share one *thread*. The first takes the lock and awaits; the second asks for the
lock and stops the thread until it is free; but it is the first that has to free it, on the same thread,
and that never gets its turn again. It is a deadlock with a single thread. `asyncio.Lock` stops only the
coroutine that has to wait.

Fails: numbers_are_drawn_one_at_a_time
"""


class InvoiceService:
    ...

    def __init__(
        self, database: Database, render: Callable[[list[int]], str], pool: Executor, numbers: Numbers
    ) -> None:
        self._database = database
        self._render = render
        self._pool = pool
        self._numbers = numbers
        self._numbering = threading.Lock()

    async def _next_number(self) -> int:
        with self._numbering:  # read and write belong together, and both await
            number = await self._numbers.last() + 1
            await self._numbers.save(number)
            return number
