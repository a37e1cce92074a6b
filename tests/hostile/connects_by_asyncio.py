# Connects through an event loop.
# shared: passed
# split: passed
from honest import *
import asyncio


def attempt():
    async def connect():
        await asyncio.wait_for(asyncio.open_connection("127.0.0.1", @TCP@), 0.3)
        return "connected"

    return asyncio.run(connect())


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
