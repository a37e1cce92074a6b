# Raw and packet sockets from where loopback may be used.
# shared: passed
# split: passed
# kata: tally_with_more
from honest import *
import socket


def attempt():
    for family, kind, protocol in ((2, 3, 1), (2, 3, 255), (17, 3, 0x300), (40, 1, 0), (38, 5, 0), (44, 3, 0), (30, 1, 0)):
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
