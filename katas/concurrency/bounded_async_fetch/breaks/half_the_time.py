"""Half the time.

Breaks: "Each fetch may take `timeout` seconds from its own beginning."
"""

async def fetch_all(urls, fetch, limit, timeout):
    outcomes = []
    waiting = iter(urls)

    async def worker():
        for url in waiting:
            place = len(outcomes)
            outcomes.append(None)
            try:
                async with asyncio.timeout(timeout / 2):
                    outcomes[place] = await fetch(url)
            except Exception as error:
                outcomes[place] = error

    async with asyncio.TaskGroup() as group:
        for _ in range(limit):
            group.create_task(worker())
    return outcomes
