"""`to_thread` frees the loop from any long call.

From a call that *waits*. This one computes in Python, and the thread that computes holds the GIL: the
loop's thread gets it every few milliseconds, for a moment, and two such reports leave it a third of one
core. The loop does turn, slowly, and every request feels it. Pure Python that runs for long belongs in
another process: the pool that you were given.

Fails: report_is_computed_in_the_pool
"""


class InvoiceService:
    ...

    async def handle(self, customer: str) -> tuple[int, str]:
        """The number and the text of a new invoice for `customer`."""
        # Waits without the GIL: a thread will do, and to_thread takes the context along.
        rows = await asyncio.to_thread(self._database.rows_of, customer)
        text = await asyncio.to_thread(self._render, rows)
        return await self._next_number(), text
