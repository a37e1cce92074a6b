# Kills the first process it can see.
# shared: passed
# split: passed
from honest import *
import os
import signal


def attempt():
    os.kill(@VICTIM@, 0)  # who can see this one is not contained, and must not go on
    return "the victim can be seen"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"

for number in (signal.SIGTERM, signal.SIGSEGV, signal.SIGSTOP, signal.SIGKILL):
    try:
        os.kill(1, number)
    except OSError:
        pass
