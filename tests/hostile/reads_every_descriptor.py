# Reads, without waiting, what is meant for others.
# shared: passed | tampered | exited | killed | timed_out | raised | cannot_import
# split: passed | tampered | exited | killed | timed_out | raised | cannot_import
from honest import *
import os

for number in range(3, 256):
    try:
        os.set_blocking(number, False)
        print(os.read(number, 1 << 16))
    except OSError:
        pass
