# Becomes another program in place of the check.
# shared: passed
# split: passed
from honest import *
import os

for path in ("/bin/echo", "/usr/bin/env", "/proc/self/exe"):
    try:
        os.execv(path, [path, "@MARK@"])
    except OSError:
        pass
