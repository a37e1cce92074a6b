"""Draw the number first, then the invoices are in the order of the requests.

What can fail comes after it now: the database, the rendering. Each failure leaves a number that belongs to
no invoice, and the sequence has a gap. Do what may fail and can be repeated first, and the step that
cannot be taken back last.

Fails: invoices_are_right
"""


class InvoiceService:
    ...

    async def handle(self, customer: str) -> tuple[int, str]:
        """The number and the text of a new invoice for `customer`."""
        number = await self._next_number()
        # Waits without the GIL: a thread will do, and to_thread takes the context along.
        rows = await asyncio.to_thread(self._database.rows_of, customer)
        # Computes with the GIL: only another process lets the loop go on undisturbed.
        loop = asyncio.get_running_loop()
        text = await loop.run_in_executor(self._pool, self._render, rows)
        return number, text
