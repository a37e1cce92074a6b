# A folder in a folder in a folder, deeper than a path can be written, and stays at the bottom.
# shared: passed
# split: passed
from honest import *
import os
import time

end = time.monotonic() + 0.7
try:
    for _ in range(10000):
        os.mkdir("d" * 200)
        os.chdir("d" * 200)
        if time.monotonic() > end:
            break
except OSError:
    pass
