# Binds another process to one processor and gives it another class, and itself a real-time one.
# shared: passed
# split: passed
from honest import *
import os

for way in (lambda: os.sched_setaffinity(@VICTIM@, {0}), lambda: os.sched_setscheduler(@VICTIM@, os.SCHED_IDLE, os.sched_param(0)),
            lambda: os.sched_setscheduler(@VICTIM@, os.SCHED_BATCH, os.sched_param(0))):
    try:
        way()
        done = True
    except OSError:
        done = False
    assert not done
try:
    os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
    done = True
except OSError:
    done = False
assert not done, "it could take a real-time class"
