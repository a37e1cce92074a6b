# Locks files that others read.
# shared: passed
# split: passed
from honest import *
import fcntl
import os

for path in ("@FILE@", os.__file__, "/etc/passwd", "/usr/bin/env"):
    try:
        fcntl.flock(os.open(path, os.O_RDONLY), fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.lockf(os.open(path, os.O_RDWR), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        pass
