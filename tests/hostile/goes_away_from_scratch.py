# Changes to another folder, removes the one it came from, and sets a strange mask.
# shared: passed
# split: passed
from honest import *
import os

os.umask(0o777)
try:
    os.chdir("/")
except OSError:
    pass
