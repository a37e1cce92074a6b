"""After `cancel()` a task is over.

It is only told to end, and its `finally` may have to wait for something: {{the_grace_has_an_end: message}}. If the process ends now,
connections and locks stay as they are. Await the tasks once more.

Breaks: "waits until they have ended"
Fails: the_grace_has_an_end
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
        return len(late)
