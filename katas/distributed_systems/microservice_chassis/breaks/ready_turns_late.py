"""Ready turns late.

Breaks: "From then on `/ready` is 503"
"""


class Service:
    ...

    async def shutdown(self):
        if not self._under_way:
            self._ending = True
            return 0
        _, late = await asyncio.wait(self._under_way, timeout=self._grace)
        self._ending = True
        if not late:
            return 0
        for task in late:
            task.cancel()
        await asyncio.wait(late)
        return len(late)
