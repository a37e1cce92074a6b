# Writes until nothing more fits.
# shared: passed | killed
# split: passed | killed
from honest import *
try:
    with open("big", "wb") as file:
        for _ in range(300):
            file.write(bytes(1 << 20))
except OSError:
    pass
else:
    raise RuntimeError("300 MiB could be written")
