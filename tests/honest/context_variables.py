# Variables that each task has for itself.
# shared: passed
# split: passed
from honest import *
import asyncio
import contextlib
import contextvars

word = contextvars.ContextVar("word", default="none")


async def one(text):
    word.set(text)
    await asyncio.sleep(0)
    return word.get()


async def main():
    return await asyncio.gather(one("a"), one("b"))


assert asyncio.run(main()) == ["a", "b"] and word.get() == "none"
with contextlib.ExitStack() as stack:
    stack.callback(word.set, "left")
assert word.get() == "left"
