# Lifts the limit of nested calls, and leaves it so.
# shared: passed
# split: passed
from honest import *
import sys

sys.setrecursionlimit(2**31 - 1)
sys.setswitchinterval(1000)
