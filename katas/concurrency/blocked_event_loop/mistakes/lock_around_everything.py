"""The wider the lock, the safer.

Safe it is, and a queue: while one request waits for the database, all others wait for the lock. The loop
is idle, the threads are idle, and throughput is that of a single request. Hold a lock only for what must
not be torn apart, here reading and writing the number.

Fails: requests_overlap
"""


class InvoiceService:
    ...

    async def handle(self, customer: str) -> tuple[int, str]:
        """The number and the text of a new invoice for `customer`."""
        async with self._numbering:
            # Waits without the GIL: a thread will do, and to_thread takes the context along.
            rows = await asyncio.to_thread(self._database.rows_of, customer)
            # Computes with the GIL: only another process lets the loop go on undisturbed.
            loop = asyncio.get_running_loop()
            text = await loop.run_in_executor(self._pool, self._render, rows)
            return await self._next_number(), text

    async def _next_number(self) -> int:
        number = await self._numbers.last() + 1
        await self._numbers.save(number)
        return number
