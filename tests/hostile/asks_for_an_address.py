# Resolves a name, which sends a question to a server.
# shared: passed | timed_out
# split: passed | timed_out
from honest import *
import socket


def attempt():
    return socket.getaddrinfo("a-name-that-is-asked-for.example.com", 80)


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
