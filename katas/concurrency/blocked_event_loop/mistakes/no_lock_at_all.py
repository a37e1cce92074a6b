"""One thread means no races, so no lock is needed.

Between two awaits nobody else runs, true. But there *is* an await between reading the last number and
writing the new one, and there everybody may run: all three requests read the same number before the first
one wrote. It is the lost update again, at a place that you can see. Hold an `asyncio.Lock` from the
reading to the writing, or let the store count by itself.

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

    async def _next_number(self) -> int:
        number = await self._numbers.last() + 1
        await self._numbers.save(number)
        return number
