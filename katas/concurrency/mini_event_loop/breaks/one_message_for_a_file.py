"""A file is taken to be readable at once, without asking the selector.

Breaks: "stops it until `select` reports the file"
"""


class Loop:
    ...

    async def readable(self, file):
        await self.sleep(0)
