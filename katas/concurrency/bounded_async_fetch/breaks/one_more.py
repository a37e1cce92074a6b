"""One more than allowed.

Breaks: "At most `limit` fetches are in flight"
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
            except Exception as error:
                outcomes[place] = error

    async with asyncio.TaskGroup() as group:
        for _ in range(limit + 1):
            group.create_task(worker())
    return outcomes
