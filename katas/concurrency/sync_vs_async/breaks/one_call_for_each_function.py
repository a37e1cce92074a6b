"""A function under two names is called once.

Breaks: "Each function is called once"
"""

async def dashboard(sources):
    functions = list(set(sources.values()))
    answers = dict(zip(functions, await asyncio.gather(*map(_answer, functions))))
    return {name: answers[source] for name, source in sources.items() if answers.pop(source, None) or True}
