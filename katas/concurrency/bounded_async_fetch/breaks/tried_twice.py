"""A fetch that failed is tried once more.

Breaks: "It awaits `fetch(url)` once for each of the `urls`"
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
                    try:
                        outcomes[place] = await fetch(url)
                    except Exception:
                        outcomes[place] = await fetch(url)
            except Exception as error:
                outcomes[place] = error

    async with asyncio.TaskGroup() as group:
        for _ in range(limit):
            group.create_task(worker())
    return outcomes
