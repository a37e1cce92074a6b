# Sends a datagram to this machine.
# shared: passed
# split: passed
from honest import *
import socket

for host in ("127.0.0.1", "255.255.255.255"):
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
            sender.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            sender.sendto(b"word", (host, @UDP@))
    except OSError:
        pass
