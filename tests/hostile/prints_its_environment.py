# Prints every environment variable there is, from both places.
# shared: passed
# split: passed
from honest import *
import os

print(dict(os.environ))
for path in ("/proc/self/environ", "/proc/thread-self/environ"):
    try:
        print(open(path, "rb").read())
    except OSError:
        pass
