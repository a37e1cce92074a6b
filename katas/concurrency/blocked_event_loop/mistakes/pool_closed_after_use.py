"""A pool is a resource, so it goes into a `with` block.

Leaving the block shuts the pool down, and this pool is the application's: the next request finds it closed.
On top of that the shutdown waits for all jobs, in the loop's thread. Whoever made the pool closes it,
once, when the application ends; making one per request would mean starting processes per request.

Fails: report_is_computed_in_the_pool
"""


class InvoiceService:
    ...

    async def handle(self, customer: str) -> tuple[int, str]:
        """The number and the text of a new invoice for `customer`."""
        # Waits without the GIL: a thread will do, and to_thread takes the context along.
        rows = await asyncio.to_thread(self._database.rows_of, customer)
        loop = asyncio.get_running_loop()
        with self._pool:
            text = await loop.run_in_executor(self._pool, self._render, rows)
        return await self._next_number(), text
