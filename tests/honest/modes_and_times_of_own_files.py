# Sets mode and time of a file of its own, links to it, and renames it.
# shared: passed
# split: passed
from honest import *
import os
import stat

open("file", "w").close()
os.chmod("file", 0o640)
assert stat.S_IMODE(os.stat("file").st_mode) == 0o640
os.utime("file", (1, 2))
assert os.stat("file").st_mtime == 2
os.symlink("file", "link")
assert os.readlink("link") == "file" and os.path.realpath("link").endswith("/file")
os.link("file", "second")
assert os.stat("file").st_nlink == 2
os.replace("second", "third")
assert os.access("third", os.R_OK)
