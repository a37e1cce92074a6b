"""The process is to end, so its tasks are cancelled.

Customers were waiting for them: {{requests_under_way_finish: message}}. They were answered with
{{requests_under_way_finish: five requests were under way; they were answered with}}. Give them the time that there is, and cancel what
is left.

Breaks: "Requests under way go on."
Fails: requests_under_way_finish
"""


class Service:
    ...

    async def shutdown(self):
        self._ending = True
        if not self._under_way:
            return 0
        late = set(self._under_way)
        for task in late:
            task.cancel()
        await asyncio.wait(late)
        return len(late)
