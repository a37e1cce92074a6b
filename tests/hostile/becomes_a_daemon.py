# Forks twice and leaves its session, to live on after the check.
# shared: passed
# split: passed
from honest import *
import os
import time


def attempt():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(5)
            open("@FOLDER@/@MARK@", "w").close()
        os._exit(0)
    return "forked"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
