# Raw, packet, netlink, virtual machine, crypto and bluetooth sockets.
# shared: passed
# split: passed
from honest import *
import socket


def attempt():
    for family, kind, protocol in ((2, 3, 1), (2, 3, 255), (10, 3, 58), (17, 3, 0x300), (16, 3, 0), (16, 3, 9), (16, 3, 15), (40, 1, 0), (38, 5, 0),
                                   (31, 3, 1), (29, 3, 1), (44, 3, 0), (30, 1, 0), (21, 5, 0), (15, 3, 2), (3, 5, 0)):
        try:
            socket.socket(family, kind, protocol)
            return f"family {family}"
        except OSError:
            pass


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
