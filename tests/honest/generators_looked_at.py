# Looks at the frames and the state of its own generators and coroutines.
# shared: passed
# split: passed
from honest import *
import asyncio
import inspect


def numbers():
    total = 0
    while True:
        total += yield total


one = numbers()
next(one)
one.send(5)
assert inspect.getgeneratorstate(one) == "GEN_SUSPENDED"
assert inspect.getgeneratorlocals(one) == {"total": 5} and one.gi_frame.f_locals["total"] == 5
assert one.gi_code.co_name == "numbers" and one.gi_yieldfrom is None
one.close()
assert one.gi_frame is None


async def later():
    return [frame.f_code.co_name for frame in asyncio.current_task().get_stack()]


assert "later" in asyncio.run(later())
