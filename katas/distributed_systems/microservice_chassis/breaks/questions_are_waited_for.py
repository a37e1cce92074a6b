"""Questions are waited for.

Breaks: "Once `app` has finished all of them, `shutdown` returns."
"""


class Service:
    ...

    async def _readiness(self):
        if self._ending:
            return 503
        try:
            task = asyncio.ensure_future(self._check())
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
            await task
        except Exception:
            return 503
        return 200
