# Runs a program from an event loop.
# shared: passed
# split: passed
# kata: tally_with_more
from honest import *
import asyncio
import sys


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "print('word')", stdout=asyncio.subprocess.PIPE)
    printed, _ = await process.communicate()
    return process.returncode, printed


assert asyncio.run(main()) == (0, b"word\n")
