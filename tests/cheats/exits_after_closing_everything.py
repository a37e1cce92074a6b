# Closes every descriptor first, so that nobody can be told, then ends with success.
# shared: exited | tampered
# split: exited | tampered | killed
import os

os.closerange(0, 256)
os._exit(0)
