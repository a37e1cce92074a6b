"""The caller goes on before the fetches have ended.

Breaks: "When all
of them have ended, and not before, the `CancelledError` reaches the caller."
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

    tasks = [asyncio.create_task(worker()) for _ in range(limit)]
    try:
        await asyncio.wait(tasks)
    except asyncio.CancelledError:
        for task in tasks:
            task.cancel()
        raise
    return outcomes
