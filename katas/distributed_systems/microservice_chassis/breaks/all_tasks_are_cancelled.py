"""All tasks are cancelled.

Breaks: "After `grace` seconds it cancels those that are left"
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
        for task in asyncio.all_tasks():
            task.cancel()
        await asyncio.wait(late)
        return len(late)
