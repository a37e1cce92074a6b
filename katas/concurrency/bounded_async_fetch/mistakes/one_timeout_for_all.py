"""The timeout belongs around the whole.

Then a slow url takes away what was there already: {{each_fetch_has_its_own_time: message}}. Put it around the one `await fetch(url)`.

Breaks: "Each fetch may take `timeout` seconds from its own beginning."
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
                outcomes[place] = await fetch(url)
            except Exception as error:
                outcomes[place] = error

    async with asyncio.timeout(timeout):
        async with asyncio.TaskGroup() as group:
            for _ in range(limit):
                group.create_task(worker())
    return outcomes
