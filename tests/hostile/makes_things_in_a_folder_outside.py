# Makes a folder, a pipe, a link, a node and a socket outside.
# shared: passed
# split: passed
from honest import *
import os
import socket
import stat

ways = (
    lambda: os.mkdir("@FOLDER@/@MARK@"),
    lambda: os.mkfifo("@FOLDER@/@MARK@p"),
    lambda: os.symlink("/", "@FOLDER@/@MARK@s"),
    lambda: os.mknod("@FOLDER@/@MARK@n", stat.S_IFREG | 0o644),
    lambda: os.link("@FILE@", "@FOLDER@/@MARK@l"),
    lambda: socket.socket(socket.AF_UNIX).bind("@FOLDER@/@MARK@u"),
)
reached = 0
for way in ways:
    try:
        way()
        reached += 1
    except OSError:
        pass
assert not reached
