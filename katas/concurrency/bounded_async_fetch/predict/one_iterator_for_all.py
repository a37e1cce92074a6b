"""Three workers share one iterator. Who gets which number?

All of them hold the same iterator, and it gives each number once. A worker keeps its turn until it awaits: the first takes 0 and
gives way, then the second takes 1, the third 2. Then the first is back. No lock is needed, since between two awaits nobody
else runs.

Predicted:
    a: [0, 1, 2, 3, 4]
    b: []
    c: []
You expect the first worker to walk through all numbers. It gives way after each one.

Predicted:
    a: [0, 1, 2, 3, 4]
    b: [0, 1, 2, 3, 4]
    c: [0, 1, 2, 3, 4]
You expect each `for` loop to have an iterator of its own. A loop over a *list* has; `iter()` of an iterator is the iterator itself.
"""
import asyncio

async def worker(source, taken):
    for number in source:
        taken.append(number)
        await asyncio.sleep(0)

async def main():
    source, taken = iter(range(5)), {"a": [], "b": [], "c": []}
    await asyncio.gather(*(worker(source, mine) for mine in taken.values()))
    for name, numbers in taken.items():
        print(f"{name}: {numbers}")

asyncio.run(main())
