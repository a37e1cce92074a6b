# Kills all processes that it may kill.
# shared: passed
# split: passed | killed | tampered | exited
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

try:
    os.kill(-1, signal.SIGKILL)
except OSError:
    pass
