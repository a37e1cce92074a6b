"""Always the whole grace.

Breaks: "Once `app` has finished all of them, `shutdown` returns."
"""


class Service:
    ...

    async def shutdown(self):
        self._ending = True
        if not self._under_way:
            return 0
        await asyncio.sleep(self._grace)
        late = set(self._under_way)
        if not late:
            return 0
        for task in late:
            task.cancel()
        await asyncio.wait(late)
        return len(late)
