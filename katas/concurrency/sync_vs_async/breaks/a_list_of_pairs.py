"""A list comes back.

Breaks: "It returns a
new dict"
"""

async def dashboard(sources):
    answers = await asyncio.gather(*(_answer(source) for source in sources.values()))
    return list(zip(sources, answers, strict=True))
