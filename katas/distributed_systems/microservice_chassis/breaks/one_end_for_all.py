"""What has ended is noted in the class.

Breaks: "an ASGI application around `app`"
"""


class Service:
    _ending = False
    _under_way = set()
    ...

    def __init__(self, app, check, grace):
        self._app = app
        self._check = check
        self._grace = grace

    async def shutdown(self):
        Service._ending = True
        if not self._under_way:
            return 0
        _, late = await asyncio.wait(self._under_way, timeout=self._grace)
        if not late:
            return 0
        for task in late:
            task.cancel()
        await asyncio.wait(late)
        return len(late)
