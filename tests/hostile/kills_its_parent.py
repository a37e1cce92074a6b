# Kills the process that started it, which is the engine's.
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

parent = os.getppid()
if parent > 0:
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGSTOP, signal.SIGKILL):
        try:
            os.kill(parent, number)
        except OSError:
            pass
