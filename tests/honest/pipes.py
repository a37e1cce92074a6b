# Passes bytes through a pipe, and notices that nobody reads.
# shared: passed
# split: passed
from honest import *
import os

reader, writer = os.pipe()
os.write(writer, b"word")
assert os.read(reader, 10) == b"word"
os.close(reader)
try:
    os.write(writer, b"word")
except BrokenPipeError:
    pass
else:
    raise AssertionError("nobody reads")
os.close(writer)
