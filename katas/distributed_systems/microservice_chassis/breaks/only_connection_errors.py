"""Only connection errors.

Breaks: "503 if it raises an `Exception`"
"""


class Service:
    ...

    async def _readiness(self):
        if self._ending:
            return 503
        try:
            await self._check()
        except (ConnectionError, TimeoutError):
            return 503
        return 200
