"""The answers are written over the sources.

Breaks: "It returns a
new dict"
"""

async def dashboard(sources):
    answers = await asyncio.gather(*(_answer(source) for source in sources.values()))
    sources.update(zip(list(sources), answers, strict=True))
    return sources
