# Connects to a socket with a path, such as those of containers and desktops.
# shared: passed
# split: passed
from honest import *
import socket


def attempt():
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(0.2)
        connection.connect("@UNIX@")
        return "connected"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
