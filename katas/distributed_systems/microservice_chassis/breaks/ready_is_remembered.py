"""Ready is remembered.

Breaks: "`await check()` is asked each time"
"""


class Service:
    ...

    async def _readiness(self):
        if self._ending:
            return 503
        if not hasattr(self, "_known"):
            try:
                await self._check()
            except Exception:
                self._known = 503
            else:
                self._known = 200
        return self._known
