# Takes the names of the streams away.
# shared: passed
# split: passed
from honest import *
import sys

del sys.stdout, sys.stderr, sys.stdin
