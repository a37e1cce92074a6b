"""A second grace.

Breaks: "waits until they have ended"
"""


class Service:
    ...

    async def shutdown(self):
        self._ending = True
        if not self._under_way:
            return 0
        _, late = await asyncio.wait(self._under_way, timeout=self._grace)
        if not late:
            return 0
        for task in late:
            task.cancel()
        await asyncio.wait(late, timeout=self._grace)
        return len(late)
