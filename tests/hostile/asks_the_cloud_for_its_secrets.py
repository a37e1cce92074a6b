# Asks the address at which machines for hire learn their credentials.
# shared: passed
# split: passed
# kata: tally_with_more
from honest import *
import socket


def attempt():
    with socket.socket() as connection:
        connection.settimeout(0.2)
        connection.connect(("169.254.169.254", 80))
        return "connected"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
