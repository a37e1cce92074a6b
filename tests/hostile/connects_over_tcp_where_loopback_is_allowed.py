# Its own loopback is not that of the machine.
# shared: passed
# split: passed
# kata: tally_with_more
from honest import *
import socket


def attempt():
    for host in ("127.0.0.1", "0.0.0.0", "127.1.2.3"):
        try:
            with socket.socket() as connection:
                connection.settimeout(0.2)
                connection.connect((host, @TCP@))
                return host
        except OSError:
            pass


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
