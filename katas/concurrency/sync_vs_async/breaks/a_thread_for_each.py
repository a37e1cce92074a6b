"""Each source has a thread and a loop of its own.

Breaks: "Everything runs in the thread of the event loop."
"""

async def dashboard(sources):
    answers = await asyncio.gather(
        *(asyncio.to_thread(asyncio.run, _answer(source)) for source in sources.values())
    )
    return dict(zip(sources, answers, strict=True))
