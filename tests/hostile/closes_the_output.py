# Closes the output and the errors, in Python.
# shared: passed
# split: passed
from honest import *
import sys

sys.stdout.close()
sys.stderr.close()
