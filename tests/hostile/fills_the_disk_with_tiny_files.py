# Takes up names rather than space.
# shared: passed
# split: passed
from honest import *
import time

end = time.monotonic() + 0.7
number = 0
try:
    while time.monotonic() < end:
        open(f"@MARK@{number}", "w").close()
        number += 1
except OSError:
    pass
