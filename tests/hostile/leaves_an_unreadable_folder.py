# A folder with things in it that nobody may open, enter or change.
# shared: passed
# split: passed
from honest import *
import os

os.makedirs("locked/inside")
open("locked/inside/file", "w").close()
for path, mode in (("locked/inside/file", 0), ("locked/inside", 0), ("locked", 0), (".", 0o500)):
    try:
        os.chmod(path, mode)
    except OSError:
        pass
