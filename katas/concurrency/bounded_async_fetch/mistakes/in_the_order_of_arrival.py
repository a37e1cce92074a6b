"""An outcome is appended when it is there.

Then the fastest stands first: {{outcomes_stand_in_order: actual}}. Keep a place for each url when you take it.

Breaks: "a list of the
outcomes in the order of the urls"
Fails: outcomes_stand_in_order, a_failure_is_an_outcome, each_fetch_has_its_own_time
"""

async def fetch_all(urls, fetch, limit, timeout):
    outcomes = []
    waiting = iter(urls)

    async def worker():
        for url in waiting:
            try:
                async with asyncio.timeout(timeout):
                    outcomes.append(await fetch(url))
            except Exception as error:
                outcomes.append(error)

    async with asyncio.TaskGroup() as group:
        for _ in range(limit):
            group.create_task(worker())
    return outcomes
