"""With `async` and `await`, the sources are asked at the same time.

`await source()` starts one source and goes on when that one is done: {{the_waits_overlap: message}}, as in the
synchronous version. Make a task of each coroutine first (`gather` does), then wait.

Breaks: "all are under way at the same time, even if there are hundreds"
Fails: the_waits_overlap
"""

async def dashboard(sources):
    return {name: await _answer(source) for name, source in sources.items()}
