"""A task group looks after failures.

It does: one failed task cancels all others and makes the group raise: {{a_failure_is_an_outcome: message}}. Where failures belong to
the result, catch them around the one fetch.

Breaks: "A fetch that fails
does not affect the others."
Fails: a_failure_is_an_outcome, each_fetch_has_its_own_time
"""

async def fetch_all(urls, fetch, limit, timeout):
    outcomes = []
    waiting = iter(urls)

    async def worker():
        for url in waiting:
            place = len(outcomes)
            outcomes.append(None)
            async with asyncio.timeout(timeout):
                outcomes[place] = await fetch(url)

    async with asyncio.TaskGroup() as group:
        for _ in range(limit):
            group.create_task(worker())
    return outcomes
