"""`run_in_executor(None, ...)` is the same as `asyncio.to_thread(...)`.

Both use the loop's default thread pool, but only `to_thread` takes a copy of the context along. In the
pool's thread the context variables have whatever was set there, usually nothing: the log lines of the
driver carry no request id. Use `to_thread`, or `contextvars.copy_context().run` as the function.

Fails: request_id_reaches_the_driver
"""


class InvoiceService:
    ...

    async def handle(self, customer: str) -> tuple[int, str]:
        """The number and the text of a new invoice for `customer`."""
        loop = asyncio.get_running_loop()
        rows = await loop.run_in_executor(None, self._database.rows_of, customer)
        text = await loop.run_in_executor(self._pool, self._render, rows)
        return await self._next_number(), text
