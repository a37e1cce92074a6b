"""Acquire, work, release: three lines in order.

When the second line raises, the third is never reached: the lock stays taken for ever, and every later
request waits at it without any error message. With asyncio there is one more way out of the second line,
the cancellation of the task, which comes with each timeout and each client that hangs up. `async with`
releases on every way out.

Fails: invoices_are_right
"""


class InvoiceService:
    ...

    async def _next_number(self) -> int:
        await self._numbering.acquire()
        number = await self._numbers.last() + 1
        await self._numbers.save(number)
        self._numbering.release()
        return number
