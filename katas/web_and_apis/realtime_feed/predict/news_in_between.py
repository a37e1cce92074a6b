"""How many times is the reader woken, and what does it see?

An `asyncio.Event` is a flag and no counter. Three times set before the reader gets its turn is once set: it wakes up
once, and finds three scores. So an event must not carry the news. It says "look again", and the reader takes whatever is there
beyond its position.

Predicted:
    woken, sees [1]
    woken, sees [1, 2]
    woken, sees [1, 2, 3]
You expect a turn for each `set`. The loop lets `main` run on until it awaits, and by then all three have happened.

Predicted:
    woken, sees [1]
You expect the reader to run as soon as the flag is set. `set` only makes it ready; it runs when the loop gets to it.

Predicted:
    woken, sees [3]
You picture the event handing over the last value. It holds none: the list does.
"""
import asyncio

async def reader(scores, news):
    while len(scores) < 4:
        await news.wait()
        news.clear()
        print("woken, sees", scores)

async def main():
    scores, news = [], asyncio.Event()
    task = asyncio.create_task(reader(scores, news))
    await asyncio.sleep(0)
    for score in [1, 2, 3]:
        scores.append(score)
        news.set()
    await asyncio.sleep(0)
    task.cancel()

asyncio.run(main())
