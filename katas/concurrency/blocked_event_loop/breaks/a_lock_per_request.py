"""A lock per request.

Breaks: "Numbers are consecutive, `last + 1`: none twice, no gaps."
"""


class InvoiceService:
    ...

    async def _next_number(self) -> int:
        async with asyncio.Lock():  # read and write belong together, and both await
            number = await self._numbers.last() + 1
            await self._numbers.save(number)
            return number
