"""Ready at the end.

Breaks: "From then on `/ready` is 503"
"""


class Service:
    ...

    async def _readiness(self):
        try:
            await self._check()
        except Exception:
            return 503
        return 200
