# Maps a file of its own into memory.
# shared: passed
# split: passed
from honest import *
import mmap

with open("words", "wb") as file:
    file.write(b"word" * 2000)
with open("words", "r+b") as file, mmap.mmap(file.fileno(), 0) as mapped:
    assert mapped.find(b"dw") == 3
    mapped[0:4] = b"WORD"
    mapped.flush()
assert open("words", "rb").read(8) == b"WORDword"
