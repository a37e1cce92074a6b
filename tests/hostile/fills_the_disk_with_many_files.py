# Each file is small enough, all of them together are not.
# shared: passed
# split: passed
from honest import *

written = 0
try:
    for number in range(300):
        with open(f"file{number}", "wb") as file:
            written += file.write(bytes(1 << 20))
except OSError:
    pass
assert written < 200 << 20, "more could be written than the folder may hold"
