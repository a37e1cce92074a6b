# Has the event loop handle a signal.
# shared: passed
# split: passed
from honest import *
import asyncio
import signal


async def main():
    seen = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, seen.set)
    signal.raise_signal(signal.SIGUSR1)
    await asyncio.wait_for(seen.wait(), 1)
    asyncio.get_running_loop().remove_signal_handler(signal.SIGUSR1)
    return True


assert asyncio.run(main())
