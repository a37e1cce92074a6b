"""The loop over the urls waits for a free place, so it takes no url too early.

It has taken one already when it waits: {{urls_are_taken_as_they_are_needed: message}}. First the place, then the url.

Fails: urls_are_taken_as_they_are_needed
"""

async def fetch_all(urls, fetch, limit, timeout):
    places = asyncio.Semaphore(limit)

    async def one(url):
        try:
            async with asyncio.timeout(timeout):
                return await fetch(url)
        except Exception as error:
            return error
        finally:
            places.release()

    tasks = []
    async with asyncio.TaskGroup() as group:
        for url in urls:
            await places.acquire()
            tasks.append(group.create_task(one(url)))
    return [task.result() for task in tasks]
