# Connects to the host of a virtual machine.
# shared: passed
# split: passed
from honest import *
import socket


def attempt():
    with socket.socket(40, socket.SOCK_STREAM) as connection:
        connection.settimeout(0.2)
        connection.connect((2, 1024))
        return "connected"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
