# Sets the flag that keeps even the owner from removing a file.
# shared: passed
# split: passed
from honest import *
import fcntl

open("forever", "w").close()
try:
    with open("forever") as file:
        fcntl.ioctl(file, 0x40086602, (0x10).to_bytes(8, "little"))
except BaseException:
    pass
