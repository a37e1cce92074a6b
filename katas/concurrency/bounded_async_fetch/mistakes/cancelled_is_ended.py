"""A task that was cancelled is over.

It was told to end, and its `finally` may still wait for something: {{each_fetch_has_its_own_time: message}}. Await the task after
`cancel()`; `asyncio.timeout` and `wait_for` do so.

Breaks: "Its place is
free for the next one when it has really ended"
Fails: each_fetch_has_its_own_time
"""

async def fetch_all(urls, fetch, limit, timeout):
    outcomes = []
    waiting = iter(urls)

    async def worker():
        for url in waiting:
            place = len(outcomes)
            outcomes.append(None)
            try:
                task = asyncio.ensure_future(fetch(url))
                done, _ = await asyncio.wait([task], timeout=timeout)
                if not done:
                    task.cancel()
                    raise TimeoutError
                outcomes[place] = task.result()
            except Exception as error:
                outcomes[place] = error

    async with asyncio.TaskGroup() as group:
        for _ in range(limit):
            group.create_task(worker())
    return outcomes
