"""A `gather` that is cancelled waits until all of its tasks have ended.

It cancels all of them, and raises `CancelledError` as soon as the first has ended: {{cancelling_reaches_every_source: message}}.
A `TaskGroup` waits for every task, however it is left; so does `gather` with `return_exceptions=True`.

Fails: cancelling_reaches_every_source
"""


async def dashboard(sources):
    answers = await asyncio.gather(*(_answer(source) for source in sources.values()))
    return dict(zip(sources, answers, strict=True))
