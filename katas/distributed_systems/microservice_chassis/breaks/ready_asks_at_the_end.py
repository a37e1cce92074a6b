"""Ready asks at the end.

Breaks: "without asking `check`"
"""


class Service:
    ...

    async def _readiness(self):
        try:
            await self._check()
        except Exception:
            return 503
        return 503 if self._ending else 200
