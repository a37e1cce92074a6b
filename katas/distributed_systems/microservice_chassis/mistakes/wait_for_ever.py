"""A good service finishes what it has begun.

One request never ends, so the service never does: {{the_grace_has_an_end: message}}. Then the platform kills it, with all that was still
open.

Fails: the_grace_has_an_end
"""


class Service:
    ...

    async def shutdown(self):
        self._ending = True
        if not self._under_way:
            return 0
        _, late = await asyncio.wait(self._under_way, timeout=None)
        if not late:
            return 0
        for task in late:
            task.cancel()
        await asyncio.wait(late)
        return len(late)
