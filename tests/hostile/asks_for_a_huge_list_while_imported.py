# The same before the check has begun.
# shared: out_of_memory
# split: out_of_memory
from honest import *
size = 1 << 31
table = [0] * size
