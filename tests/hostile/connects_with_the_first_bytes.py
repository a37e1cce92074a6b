# Connects by sending rather than by connecting, which some rules forget.
# shared: passed
# split: passed
# kata: tally_with_more
from honest import *
import socket


def attempt():
    with socket.socket() as connection:
        connection.settimeout(0.2)
        return connection.sendto(b"word", 0x20000000, ("127.0.0.1", @TCP@))


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
