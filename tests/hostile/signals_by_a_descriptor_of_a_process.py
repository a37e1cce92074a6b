# Opens a process as a descriptor and signals through it.
# shared: passed
# split: passed
from honest import *
import os
import signal


def attempt():
    descriptor = os.pidfd_open(@VICTIM@)
    signal.pidfd_send_signal(descriptor, signal.SIGKILL)
    return "signalled"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
