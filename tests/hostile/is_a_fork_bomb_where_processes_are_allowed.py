# Makes far more processes than a check needs; each of them sleeps.
# shared: passed | timed_out | killed | out_of_memory | raised
# split: passed | timed_out | killed | out_of_memory | raised
# kata: tally_with_more
from honest import *
import os
import time

try:
    for count in range(400):
        if os.fork() == 0:
            time.sleep(30)
            os._exit(0)
except OSError:
    pass
