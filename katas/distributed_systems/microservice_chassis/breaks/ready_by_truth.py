"""Ready by truth.

Breaks: "200 if it returns (always `None`)"
"""


class Service:
    ...

    async def _readiness(self):
        if self._ending:
            return 503
        try:
            return 200 if await self._check() else 503
        except Exception:
            return 503
