# Names with line ends, bytes that are no text, dots, blanks and dashes.
# shared: passed
# split: passed
from honest import *
import os

for name in (b"-rf", b"a\nb", b"\xff\xfe", b" ", b"...", b"*", b"$(touch @MARK@)", b"`id`", b"n" * 255, b"\x1b]0;title\x07", "e\u0301".encode()):
    for make in (lambda n: open(n, "w").close(), lambda n: os.mkdir(n + b"d")):
        try:
            make(name)
        except OSError:
            pass
