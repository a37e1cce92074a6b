# Makes tally a coroutine function, whose result nobody has seen yet.
# shared: mismatch
# split: mismatch
async def tally(words):
    return {}
