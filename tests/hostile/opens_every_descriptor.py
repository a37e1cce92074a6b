# Opens files until no more can be opened, and keeps them.
# shared: passed | raised
# split: passed | raised | exited
from honest import *
import os

kept = []
try:
    for number in range(5000):
        kept.append(os.open("kept", os.O_CREAT | os.O_RDWR))
except OSError:
    pass
assert len(kept) < 2000
