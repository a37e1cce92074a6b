# Thousands of folders, which have to be removed again.
# shared: passed
# split: passed
from honest import *
import os
import time

end = time.monotonic() + 0.7
try:
    for number in range(20000):
        os.makedirs(f"a{number}/b/c")
        if time.monotonic() > end:
            break
except OSError:
    pass
