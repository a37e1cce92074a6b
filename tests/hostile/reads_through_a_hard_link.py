# Gives the secret a second name, in the scratch folder.
# shared: passed
# split: passed
from honest import *
import os


def attempt():
    os.link("@SECRET@", "inside")
    return open("inside").read()


try:
    got = attempt()
except BaseException:
    got = None
assert not got, f"not contained: {got}"
