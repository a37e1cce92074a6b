# Empties a file outside by its path and by opening it.
# shared: passed
# split: passed
from honest import *
import os

for way in (lambda: os.truncate("@FILE@", 0), lambda: os.open("@FILE@", os.O_RDONLY | os.O_TRUNC), lambda: open("@FILE@", "r+")):
    try:
        way()
        reached = True
    except OSError:
        reached = False
    assert not reached
