"""The pool does the work, so it is all right to ask its future for the result.

`submit` returns at once, `result()` does not: it stops the calling thread until the job is done, and that
thread is the loop's. The work moved to another process, the waiting stayed. *Await* it instead:
`await loop.run_in_executor(pool, ...)` or `await asyncio.wrap_future(pool.submit(...))`.

Fails: report_is_computed_in_the_pool, requests_overlap
"""


class InvoiceService:
    ...

    async def handle(self, customer: str) -> tuple[int, str]:
        """The number and the text of a new invoice for `customer`."""
        # Waits without the GIL: a thread will do, and to_thread takes the context along.
        rows = await asyncio.to_thread(self._database.rows_of, customer)
        text = self._pool.submit(self._render, rows).result()
        return await self._next_number(), text
