"""Database in the pool.

Breaks: "a database connection cannot"
"""


class InvoiceService:
    ...

    async def handle(self, customer: str) -> tuple[int, str]:
        """The number and the text of a new invoice for `customer`."""
        # Waits without the GIL: a thread will do, and to_thread takes the context along.
        rows = await asyncio.get_running_loop().run_in_executor(self._pool, self._database.rows_of, customer)
        # Computes with the GIL: only another process lets the loop go on undisturbed.
        loop = asyncio.get_running_loop()
        text = await loop.run_in_executor(self._pool, self._render, rows)
        return await self._next_number(), text
