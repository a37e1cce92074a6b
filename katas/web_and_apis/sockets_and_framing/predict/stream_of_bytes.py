"""How many messages does the other side receive?

A stream socket keeps bytes and their order, and forgets where one `send` ended. `recv` returns what is there, up to the size that it
was given, and `b""` once the other side has finished sending and all of it was read. TCP does the same across a network, where the pieces
can be of any size.

Predicted:
    b'17\\n'
    b'42\\n'
    b''
    b''
You expect one `recv` for each `send`. The two stood in the buffer already, and nothing lies between them.

Predicted:
    b'17\\n4'
    b'2\\n'
    BlockingIOError
    BlockingIOError
You expect an error when there is nothing to read. There is something to say: the other side has finished. It is said as often as you
ask.
"""
import socket

here, there = socket.socketpair()
there.sendall(b"17\n")
there.sendall(b"42\n")
there.shutdown(socket.SHUT_WR)
print(here.recv(4))
print(here.recv(100))
print(here.recv(100))
print(here.recv(100))
here.close()
there.close()
