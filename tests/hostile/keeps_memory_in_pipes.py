# What is written into pipes and never read is memory of the kernel.
# shared: passed
# split: passed
from honest import *
import os

kept = 0
try:
    for _ in range(1000):
        reader, writer = os.pipe()
        os.set_blocking(writer, False)
        try:
            while True:
                kept += os.write(writer, bytes(1 << 16))
        except BlockingIOError:
            pass
except OSError:
    pass
assert kept < 100 << 20, "much could be kept in pipes"
