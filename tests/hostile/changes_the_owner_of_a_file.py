# Gives a file away.
# shared: passed
# split: passed
from honest import *
import os

for way in (lambda: os.chown("@FILE@", 12345, 12345), lambda: os.lchown("@FILE@", 12345, -1),
            lambda: os.fchown(os.open("@FILE@", os.O_RDONLY), 12345, -1)):
    try:
        way()
    except OSError:
        pass
