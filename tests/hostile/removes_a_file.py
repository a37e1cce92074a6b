# Removes a file and a folder outside.
# shared: passed
# split: passed
from honest import *
import os
import shutil

for way, path in ((os.unlink, "@FILE@"), (os.rmdir, "@FOLDER@"), (shutil.rmtree, "@FOLDER@")):
    try:
        way(path)
    except OSError:
        pass
