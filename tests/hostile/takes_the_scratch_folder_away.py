# Removes and renames the folder it runs in.
# shared: passed
# split: passed
from honest import *
import os

here = os.getcwd()
for way in (lambda: os.chdir("/"), lambda: os.rename(here, here + "@MARK@"), lambda: os.rmdir(here), lambda: os.symlink("@FOLDER@", here)):
    try:
        way()
    except OSError:
        pass
