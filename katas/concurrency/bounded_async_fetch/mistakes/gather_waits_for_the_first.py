"""A `gather` that is cancelled waits for all of its tasks.

It cancels all of them, and goes on when the first has ended: {{cancelling_ends_everything: message}}. A `TaskGroup` waits for the last.

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

    await asyncio.gather(*(worker() for _ in range(limit)))
    return outcomes
