# Leaves things in scratch that block whoever opens them.
# shared: passed
# split: passed
from honest import *
import os
import socket

for way in (lambda: os.mkfifo("pipe"), lambda: socket.socket(socket.AF_UNIX).bind("socket"), lambda: os.symlink("loop", "loop"),
            lambda: os.symlink("pipe", "link"), lambda: os.symlink("@FOLDER@", "folder"), lambda: os.symlink("@FILE@", "file")):
    try:
        way()
    except OSError:
        pass
