"""`except BaseException` makes an outcome of everything.

Also of the `CancelledError` that was meant for `fetch_all`: {{cancelling_ends_everything: message}}. The worker kept it, and went on
with the next url. `except Exception` lets it pass.

Fails: cancelling_ends_everything
"""

async def fetch_all(urls, fetch, limit, timeout):
    outcomes = []
    waiting = iter(urls)

    async def worker():
        for url in waiting:
            place = len(outcomes)
            outcomes.append(None)
            try:
                async with asyncio.timeout(timeout):
                    outcomes[place] = await fetch(url)
            except BaseException as error:
                outcomes[place] = error

    async with asyncio.TaskGroup() as group:
        for _ in range(limit):
            group.create_task(worker())
    return outcomes
