# Reads and writes streams over a pair of sockets.
# shared: passed
# split: passed
from honest import *
import asyncio
import socket


async def main():
    left, right = socket.socketpair()
    reader, near = await asyncio.open_connection(sock=left)
    _, writer = await asyncio.open_connection(sock=right)
    writer.write(b"word\n")
    await writer.drain()
    line = await reader.readline()
    writer.close()
    near.close()
    return line


assert asyncio.run(main()) == b"word\n"
