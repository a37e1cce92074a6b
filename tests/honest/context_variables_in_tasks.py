# Context variables in tasks, threads and copies.
# shared: passed
# split: passed
from honest import *
import asyncio
import contextvars
import threading

who = contextvars.ContextVar("who", default="nobody")


async def named(name):
    token = who.set(name)
    await asyncio.sleep(0)
    found = who.get()
    who.reset(token)
    return found, who.get()


async def main():
    return await asyncio.gather(*(named(n) for n in "abc"))


assert asyncio.run(main()) == [(n, "nobody") for n in "abc"]
context = contextvars.copy_context()
context.run(who.set, "copied")
assert context[who] == "copied" and who.get() == "nobody"
seen = []
thread = threading.Thread(target=context.run, args=(lambda: seen.append(who.get()),))
thread.start()
thread.join()
assert seen == ["copied"]
