# Shuts the wire down in the middle of a call and stays alive, so that no answer can come.
# only: split
# split: tampered | exited | timed_out | killed
import socket
import time


def tally(words):
    for number in range(3, 64):
        try:
            socket.socket(fileno=number).shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
    time.sleep(100)
