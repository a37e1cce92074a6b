# Catches what is printed, and prints itself.
# shared: passed
# split: passed
from honest import *
import contextlib
import io
import sys

with contextlib.redirect_stdout(io.StringIO()) as caught:
    print("word")
assert caught.getvalue() == "word\n"
print("seen", file=sys.stderr, flush=True)
print("seen", end="")
sys.stdout.flush()
assert sys.stdout.encoding.lower() == "utf-8"
