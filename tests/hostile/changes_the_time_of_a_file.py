# Sets a file's time, by path, by a link and by a descriptor.
# shared: passed
# split: passed
from honest import *
import os


def by_link():
    os.symlink("@FILE@", "link")
    os.utime("link", (1, 1))


for way in (lambda: os.utime("@FILE@", (1, 1)), by_link, lambda: os.utime(os.open("@FILE@", os.O_PATH), (1, 1)),
            lambda: os.utime(os.open("@FILE@", os.O_RDONLY), (1, 1))):
    try:
        way()
    except OSError:
        pass
