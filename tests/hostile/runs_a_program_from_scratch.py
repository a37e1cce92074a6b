# Writes a program into scratch, makes it executable, and runs it.
# shared: passed
# split: passed
from honest import *
import os

try:
    with open("program", "w") as file:
        file.write("#!/bin/sh\necho @MARK@\n")
    os.chmod("program", 0o6755)
    os.execv("./program", ["program"])
except OSError:
    pass
