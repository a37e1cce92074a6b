"""The sources are cancelled, and nobody waits for their end.

Breaks: "The task
ends when the last of them has ended, and not before"
Fails: cancelling_reaches_every_source
"""

async def dashboard(sources):
    tasks = {name: asyncio.create_task(_answer(source)) for name, source in sources.items()}
    try:
        return {name: await task for name, task in tasks.items()}
    except asyncio.CancelledError:
        for task in tasks.values():
            task.cancel()
        raise
