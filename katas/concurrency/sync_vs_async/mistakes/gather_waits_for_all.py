"""Once all sources have been cancelled, all is done.

A task that was cancelled has still to end, with what its `finally` does: {{cancelling_reaches_every_source: message}}. A
`gather` that is cancelled goes on as soon as the first has ended, and `task.cancel()` waits for nothing. A `TaskGroup` waits for every task, however it is left; so does `gather` with `return_exceptions=True`.

Fails: cancelling_reaches_every_source
"""


async def dashboard(sources):
    answers = await asyncio.gather(*(_answer(source) for source in sources.values()))
    return dict(zip(sources, answers, strict=True))
