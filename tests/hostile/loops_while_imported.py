# Never even is imported.
# shared: timed_out
# split: timed_out
from honest import *
while True:
    pass
