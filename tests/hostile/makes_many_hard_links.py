# One file with thousands of names.
# shared: passed
# split: passed
from honest import *
import os
import time

open("first", "w").close()
end = time.monotonic() + 0.5
try:
    for number in range(20000):
        os.link("first", f"link{number}")
        if time.monotonic() > end:
            break
except OSError:
    pass
