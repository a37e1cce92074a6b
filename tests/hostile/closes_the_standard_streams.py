# Closes input, output and errors below Python.
# shared: passed
# split: passed
from honest import *
import os

for number in (0, 1, 2):
    try:
        os.close(number)
    except OSError:
        pass
