# The same two sockets, from where sockets may be made.
# shared: passed
# split: passed
# kata: tally_with_more
from honest import *
import socket


def attempt():
    for address in ("@UNIX@", "\0@ABSTRACT@"):
        try:
            with socket.socket(socket.AF_UNIX) as connection:
                connection.settimeout(0.2)
                connection.connect(address)
                return address
        except OSError:
            pass


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
