# Prints the command lines and environments of all processes that can be seen.
# shared: passed
# split: passed
from honest import *
import os

try:
    for name in os.listdir("/proc"):
        for what in ("cmdline", "environ"):
            try:
                print(open(f"/proc/{name}/{what}").read(2000))
            except OSError:
                pass
except OSError:
    pass
