# Prints sequences that change titles, colours, clipboards and the prompt.
# shared: passed
# split: passed
from honest import *
import sys

print("\x1b]0;@MARK@\x07\x1b[2J\x1b[?1049h\x1b]52;c;QQ==\x07\x1bP+q544e\x1b\\\x1b[6n\x9b31m\u202e")
sys.stderr.write("\x1b[31m\x1b(0\x0e\x00\x05")
