"""`sleep(0)` does not stop the coroutine.

Breaks: "so that with 0 the others have a turn"
"""


class Loop:
    ...

    async def sleep(self, delay):
        if delay <= 0:
            return
        future = self.create_future()
        self.call_later(delay, future.set_result, None)
        await future
