"""The fetches go on.

Breaks: "every fetch in flight is cancelled, and no other one begins"
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
            except Exception as error:
                outcomes[place] = error

    await asyncio.wait([asyncio.create_task(worker()) for _ in range(limit)])
    return outcomes
