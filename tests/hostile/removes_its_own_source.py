# Removes and rewrites the file it was read from.
# shared: passed
# split: passed
from honest import *
import os

for way in (lambda: open(__file__, "a").write("x = 1\n"), lambda: os.chmod(__file__, 0), lambda: os.unlink(__file__),
            lambda: os.rmdir(os.path.dirname(__file__))):
    try:
        way()
    except OSError:
        pass
