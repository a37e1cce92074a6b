"""How many there were.

Breaks: "It returns how many it cancelled."
"""


class Service:
    ...

    async def shutdown(self):
        self._ending = True
        if not self._under_way:
            return 0
        there = len(self._under_way)
        _, late = await asyncio.wait(self._under_way, timeout=self._grace)
        if not late:
            return 0
        for task in late:
            task.cancel()
        await asyncio.wait(late)
        return there
