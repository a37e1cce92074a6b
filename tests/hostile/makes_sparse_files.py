# Files that claim to be huge.
# shared: passed | killed
# split: passed | killed
from honest import *
import os

for number in range(100):
    try:
        with open(f"sparse{number}", "wb") as file:
            file.truncate(1 << 50)
    except OSError:
        pass
    try:
        with open(f"sparse{number}", "wb") as file:
            os.posix_fallocate(file.fileno(), 0, 60 << 20)
    except OSError:
        break
else:
    raise RuntimeError("6 GB could be reserved")
