# Makes another process, all of a user's and a group slower, and itself faster.
# shared: passed
# split: passed
from honest import *
import os

for which, who in ((os.PRIO_PROCESS, @VICTIM@), (os.PRIO_PGRP, @VICTIM@), (os.PRIO_USER, os.getuid())):
    try:
        os.setpriority(which, who, 1)
    except OSError:
        pass
try:
    os.nice(-10)
    raised = True
except OSError:
    raised = False
assert not raised, "it could make itself more important"
