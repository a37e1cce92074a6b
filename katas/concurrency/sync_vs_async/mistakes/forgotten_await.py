"""Calling an async function gives its result.

It gives a coroutine, of which nothing has run yet: {{the_dashboard_holds_every_answer: message}}. Only `await`, or a task,
runs it.

Fails: the_dashboard_holds_every_answer, the_waits_overlap, one_failure_costs_one_entry
"""

async def dashboard(sources):
    return {name: source() for name, source in sources.items()}
