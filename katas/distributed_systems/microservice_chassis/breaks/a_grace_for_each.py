"""A grace for each.

Breaks: "After `grace` seconds it cancels those that are left"
"""


class Service:
    ...

    async def shutdown(self):
        self._ending = True
        if not self._under_way:
            return 0
        late = 0
        for task in list(self._under_way):
            done, _ = await asyncio.wait([task], timeout=self._grace)
            if not done:
                task.cancel()
                await asyncio.wait([task])
                late += 1
        return late
