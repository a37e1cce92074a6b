# A descriptor that is only a path may still be good for a change of mode through /proc.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    path = os.open("@FILE@", os.O_PATH)
    os.chmod(f"/proc/self/fd/{path}", 0o777)
    return "changed"


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
