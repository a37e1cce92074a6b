"""Asked twice.

Breaks: "`await check()` is asked each time"
"""


class Service:
    ...

    async def _readiness(self):
        if self._ending:
            return 503
        try:
            await self._check()
            await self._check()
        except Exception:
            return 503
        return 200
