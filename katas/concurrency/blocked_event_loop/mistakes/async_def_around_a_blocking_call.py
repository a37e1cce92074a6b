"""`async def` makes a function asynchronous.

It makes a coroutine, which gives the loop a turn only at an `await` that really has to wait. The driver's
call inside is as synchronous as before: the loop's thread sits in it, and every request, timer and health
check stands still. Hand the call to a thread with `await asyncio.to_thread(...)`, or use a driver that was
written for asyncio.

Fails: loop_turns_while_the_database_is_asked, requests_overlap
"""


class InvoiceService:
    ...

    async def handle(self, customer: str) -> tuple[int, str]:
        """The number and the text of a new invoice for `customer`."""
        rows = await self._rows_of(customer)
        # Computes with the GIL: only another process lets the loop go on undisturbed.
        loop = asyncio.get_running_loop()
        text = await loop.run_in_executor(self._pool, self._render, rows)
        return await self._next_number(), text

    async def _rows_of(self, customer: str) -> list[int]:
        return self._database.rows_of(customer)
