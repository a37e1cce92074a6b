# Makes a session and a group of its own.
# shared: passed
# split: passed
from honest import *
import os

for way in (os.setsid, lambda: os.setpgid(0, 0), os.setpgrp):
    try:
        way()
    except OSError:
        pass
