# Writes a program into a file without a name and becomes it.
# shared: passed
# split: passed
from honest import *
import os

try:
    descriptor = os.memfd_create("@MARK@", 0)
    os.write(descriptor, b"#!/bin/sh\necho @MARK@\n")
    os.execve(descriptor, ["program"], {})
except OSError:
    pass
