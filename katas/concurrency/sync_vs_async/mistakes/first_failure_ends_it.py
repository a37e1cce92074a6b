"""`gather` collects what comes back from all sources.

By default it raises the first exception, and the other answers are lost: {{one_failure_costs_one_entry: message}}. Catch the
exception around each source, or say `return_exceptions=True` and look at what came.

Breaks: "The other entries are not affected."
Fails: one_failure_costs_one_entry
"""

async def dashboard(sources):
    answers = await asyncio.gather(*(source() for source in sources.values()))
    return dict(zip(sources, answers, strict=True))
