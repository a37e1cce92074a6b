"""A semaphore bounds the work.

It bounds the fetches, and not the tasks that stand before it: {{urls_are_taken_as_they_are_needed: message}}. With a million
urls that is a million tasks. Take a url only when its fetch can begin.

Breaks: "A url is taken from it only when its fetch can begin."
Fails: urls_are_taken_as_they_are_needed
"""

async def fetch_all(urls, fetch, limit, timeout):
    places = asyncio.Semaphore(limit)

    async def one(url):
        async with places:
            async with asyncio.timeout(timeout):
                return await fetch(url)

    return await asyncio.gather(*[one(url) for url in urls], return_exceptions=True)
