"""Looks now and then.

Breaks: "Once `app` has finished all of them, `shutdown` returns."
"""


class Service:
    ...

    async def shutdown(self):
        self._ending = True
        if not self._under_way:
            return 0
        waited = 0
        while self._under_way and waited < self._grace:
            await asyncio.sleep(5)
            waited += 5
        late = set(self._under_way)
        if not late:
            return 0
        for task in late:
            task.cancel()
        await asyncio.wait(late)
        return len(late)
