# Copies, moves and removes files and folders, with their times and modes.
# shared: passed
# split: passed
from honest import *
import os
import shutil

os.makedirs("from/inside")
with open("from/inside/file", "w") as file:
    file.write("word")
os.utime("from/inside/file", (1_000_000_000, 1_000_000_000))
shutil.copy2("from/inside/file", "file")
assert os.stat("file").st_mtime == 1_000_000_000
shutil.copytree("from", "to")
assert os.path.exists("to/inside/file")
shutil.move("to", "moved")
shutil.rmtree("moved")
assert not os.path.exists("moved") and not os.path.exists("to")
