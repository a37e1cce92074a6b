# Sends descriptors over every socket it finds.
# shared: passed | tampered | exited | killed | timed_out | raised | cannot_import
# split: passed | tampered | exited | killed | timed_out | raised | cannot_import
from honest import *
import array
import os
import socket

for number in range(3, 256):
    try:
        with socket.socket(fileno=os.dup(number)) as peer:
            peer.setblocking(False)
            peer.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", range(0, 3)))])
    except (OSError, ValueError):
        pass
