# Needs much space in its folder for a moment.
# shared: passed
# split: passed
from honest import *
import os

with open("large", "wb") as file:
    for _ in range(40):
        file.write(bytes(1 << 20))
assert os.path.getsize("large") == 40 << 20
os.remove("large")
