# Talks over a pair of sockets, with a thread on the other end.
# shared: passed
# split: passed
from honest import *
import socket
import threading

left, right = socket.socketpair()
left.settimeout(1)


def echo():
    with right, right.makefile("rw") as stream:
        stream.write(stream.readline().upper())


thread = threading.Thread(target=echo)
thread.start()
left.sendall(b"word\n")
assert left.recv(100) == b"WORD\n"
thread.join()
assert left.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE) == socket.SOCK_STREAM
left.close()
