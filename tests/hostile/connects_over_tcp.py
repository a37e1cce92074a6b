# Connects to a server on this machine.
# shared: passed
# split: passed
from honest import *
import socket


def attempt():
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::ffff:127.0.0.1"), (socket.AF_INET, "0.0.0.0")):
        try:
            with socket.socket(family, socket.SOCK_STREAM) as connection:
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
