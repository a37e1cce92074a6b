# A server and a client in one event loop.
# shared: passed
# split: passed
# kata: tally_with_more
from honest import *
import asyncio


async def main():
    async def serve(reader, writer):
        writer.write((await reader.readline()).upper())
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"word\n")
    got = await reader.read()
    writer.close()
    server.close()
    return got


assert asyncio.run(main()) == b"WORD\n"
