"""`gather` waits for all of them.

It also raises what the first of them raised: {{requests_under_way_finish: message}}. The error belongs to the server and its client, and
the others are still under way. `asyncio.wait` raises nothing of its tasks.

Breaks: "It never raises what a request raised."
Fails: requests_under_way_finish
"""


class Service:
    ...

    async def shutdown(self):
        self._ending = True
        late = set(self._under_way)
        try:
            async with asyncio.timeout(self._grace):
                await asyncio.gather(*(asyncio.shield(task) for task in late))
        except TimeoutError:
            late = {task for task in late if not task.done()}
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
            return len(late)
        return 0
