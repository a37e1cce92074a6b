"""What takes long goes into the pool, the database included.

The pool's workers are other processes. What they are to call travels to them as a pickle, and a method of the database takes
the database along: a connection, which belongs to this process and cannot be sent. Nor would it help: the driver
*waits*, without the GIL, and for waiting a thread is enough, which costs little and takes the context along. Processes
are for what computes.

Fails: loop_turns_while_the_database_is_asked
"""


class InvoiceService:
    ...

    async def handle(self, customer):
        loop = asyncio.get_running_loop()
        rows = await loop.run_in_executor(self._pool, self._database.rows_of, customer)
        text = await loop.run_in_executor(self._pool, self._render, rows)
        return await self._next_number(), text
