# Writes megabytes of zeros wherever it can.
# shared: tampered | passed | exited | killed | timed_out | output_limit | raised | cannot_import
# split: tampered | passed | exited | killed | timed_out | output_limit | raised | cannot_import
from honest import *
import os

for number in range(3, 256):
    try:
        os.set_blocking(number, False)
        for _ in range(40):
            os.write(number, bytes(1 << 16))
    except OSError:
        pass
