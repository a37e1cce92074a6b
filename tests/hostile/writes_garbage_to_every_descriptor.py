# Writes bytes without a meaning wherever it can.
# shared: tampered | passed | exited | killed | timed_out | raised | cannot_import
# split: tampered | passed | exited | killed | timed_out | raised | cannot_import
from honest import *
import os

for number in range(256):
    try:
        os.set_blocking(number, False)
        os.write(number, b"\xff\x00\xff\xffgarbage}{\n")
    except OSError:
        pass
