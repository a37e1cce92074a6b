"""After a failure the sources that are left are given up.

Breaks: "The other entries are not affected."
"""

async def dashboard(sources):
    tasks = {name: asyncio.create_task(source()) for name, source in sources.items()}
    if tasks:
        await asyncio.wait(tasks.values(), return_when=asyncio.FIRST_EXCEPTION)
    answers = {}
    for name, task in tasks.items():
        if not task.done():
            task.cancel()
            answers[name] = "error: CancelledError"
        elif task.exception():
            answers[name] = f"error: {type(task.exception()).__name__}"
        else:
            answers[name] = task.result()
    return answers
