# Forks and waits for the child.
# shared: passed
# split: passed
# kata: tally_with_more
from honest import *
import os

reader, writer = os.pipe()
child = os.fork()
if child == 0:
    os.write(writer, b"word")
    os._exit(7)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
assert os.read(reader, 10) == b"word"
