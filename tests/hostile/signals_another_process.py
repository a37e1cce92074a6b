# Kills a process of the user.
# shared: passed
# split: passed
from honest import *
import os
import signal

for number in (0, signal.SIGTERM, signal.SIGSTOP, signal.SIGKILL):
    try:
        os.kill(@VICTIM@, number)
        os.killpg(@VICTIM@, number)
    except OSError:
        pass
