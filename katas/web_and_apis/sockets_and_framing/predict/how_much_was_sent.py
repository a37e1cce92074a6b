"""Does `send` send all of it?

`send` takes as much as there is room for in the system's buffer, and returns how many bytes that were. The rest is still yours. Next
time, with no room at all, a socket that does not wait raises `BlockingIOError`; one that waits would stand there until the other
side reads.

Predicted:
    all
    all
    all
You expect the system to keep what the other side has not read. It does, up to the size of a buffer.

Predicted:
    a part
    a part
    a part
You expect each call to send a little more. There is room again only when the other side has read.
"""
import socket

here, there = socket.socketpair()
here.setblocking(False)
data = b"x" * 50_000_000
for _ in range(3):
    try:
        sent = here.send(data)
        print("all" if sent == len(data) else "a part")
    except BlockingIOError:
        print("no room")
here.close()
there.close()
