"""An executor is an executor: what a thread pool takes, a process pool takes too.

Another process has other memory, so function and arguments travel as pickles, and a function is pickled
as its *name*. A lambda, a nested function and a bound method of an object with a connection or a lock have
none that the other side could import. Pass a function of a module and plain arguments:
`run_in_executor(pool, self._render, rows)`.

Fails: report_is_computed_in_the_pool
"""


class InvoiceService:
    ...

    async def handle(self, customer: str) -> tuple[int, str]:
        """The number and the text of a new invoice for `customer`."""
        # Waits without the GIL: a thread will do, and to_thread takes the context along.
        rows = await asyncio.to_thread(self._database.rows_of, customer)
        loop = asyncio.get_running_loop()
        text = await loop.run_in_executor(self._pool, lambda: self._render(rows))
        return await self._next_number(), text
