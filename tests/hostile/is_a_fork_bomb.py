# Makes as many processes as it is allowed; each of them sleeps.
# shared: passed
# split: passed
from honest import *
import os
import time


def attempt():
    for count in range(400):
        if os.fork() == 0:
            time.sleep(30)
            os._exit(0)
    return "400 processes"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
