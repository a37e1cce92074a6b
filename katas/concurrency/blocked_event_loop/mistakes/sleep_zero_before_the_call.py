"""`await asyncio.sleep(0)` before a blocking call lets the others go on.

It lets them go on *once*: the loop makes one turn, comes back, and then sits in the call for just as long
as before. Giving way helps between many small pieces of work, not before a single long one. The call has
to leave the loop's thread: `await asyncio.to_thread(...)`.

Fails: loop_turns_while_the_database_is_asked, requests_overlap
"""


class InvoiceService:
    ...

    async def handle(self, customer: str) -> tuple[int, str]:
        """The number and the text of a new invoice for `customer`."""
        await asyncio.sleep(0)
        rows = self._database.rows_of(customer)
        # Computes with the GIL: only another process lets the loop go on undisturbed.
        loop = asyncio.get_running_loop()
        text = await loop.run_in_executor(self._pool, self._render, rows)
        return await self._next_number(), text
