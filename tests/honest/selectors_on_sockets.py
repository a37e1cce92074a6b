# Waits for whichever of several is ready.
# shared: passed
# split: passed
from honest import *
import select
import selectors
import socket

left, right = socket.socketpair()
for kind in (selectors.DefaultSelector, selectors.SelectSelector, selectors.PollSelector):
    with kind() as selector:
        selector.register(left, selectors.EVENT_READ, "left")
        assert selector.select(0) == []
        right.send(b"w")
        assert selector.select(1)[0][0].data == "left"
        assert left.recv(1) == b"w"
assert select.select([left], [right], [], 0)[1] == [right]
left.shutdown(socket.SHUT_WR)
assert right.recv(1) == b""
left.close()
right.close()
