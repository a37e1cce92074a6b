# A tower of tuples whose destruction and display go deep in C.
# shared: passed | killed
# split: passed | killed
from honest import *


def attempt():
    tower = ()
    for _ in range(300_000):
        tower = (tower,)
    try:
        repr(tower)
    except RecursionError:
        pass
    del tower


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
