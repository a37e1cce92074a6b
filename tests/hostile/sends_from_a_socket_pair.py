# A pair of sockets is allowed: it tries to send from one to an address instead.
# shared: passed
# split: passed
from honest import *
import socket


def attempt():
    for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM):
        for address in ("@UNIX@", "\0@ABSTRACT@"):
            one, _ = socket.socketpair(socket.AF_UNIX, kind)
            for way in (one.connect, lambda target: one.sendto(b"word", target)):
                try:
                    way(address)
                except OSError:
                    continue
                if kind == socket.SOCK_DGRAM or way == one.connect:
                    return f"sent to {address}"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
