# Opens a server on every address of this machine.
# shared: passed
# split: passed
from honest import *
import socket


def attempt():
    with socket.create_server(("0.0.0.0", 0)) as server:
        return server.getsockname()


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
