"""Whoever waits for all sources gets all answers, whatever one of them does.

{{one_failure_costs_one_entry: message}}: by default, `gather` raises the first exception, and a `TaskGroup` cancels the
others and raises a group of exceptions. Catch the exception around each source.

Breaks: "The other entries are not affected."
Fails: one_failure_costs_one_entry
"""

async def dashboard(sources):
    answers = await asyncio.gather(*(source() for source in sources.values()))
    return dict(zip(sources, answers, strict=True))
