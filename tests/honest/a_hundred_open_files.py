# Has many files open at once.
# shared: passed
# split: passed
from honest import *
import os

files = [open(f"file{number}", "w+") for number in range(100)]
for file in files:
    file.write("word")
    file.seek(0)
    assert file.read() == "word"
    file.close()
assert len(os.listdir(".")) >= 100
