"""Tasks that are awaited in a loop are cancelled together.

A cancellation arrives at the one `await` where `dashboard` waits, and ends that one task. The others go on without
anybody who wants them: {{cancelling_reaches_every_source: message}}. A `TaskGroup` passes a cancellation on to all, and waits for them.

Fails: cancelling_reaches_every_source
"""

async def dashboard(sources):
    tasks = {name: asyncio.create_task(_answer(source)) for name, source in sources.items()}
    return {name: await task for name, task in tasks.items()}
